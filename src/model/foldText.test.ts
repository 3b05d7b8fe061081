import { expect, test } from 'vitest';
import { foldText } from './foldText.ts';

test.each([
  ['Łódź', 'lodz'],
  ['LODZ', 'lodz'],
  ['Türkiye', 'turkiye'],
  ['İstanbul', 'istanbul'],
  ['Đặng Straße Øst', 'dang strasse ost'],
  ['Kišinëv', 'kisinev'],
  ['Київ', 'киів'],
  ['Ребёнок, отчёт, Йошкар-Ола', 'ребенок, отчет, иошкар-ола'],
  ['GRO\u1E9E, Beschluß, Übereinkunft', 'gross, beschluss, ubereinkunft'],
  ['Œuvre, ÉTATS, niños, perché', 'oeuvre, etats, ninos, perche'],
  ['traf\u00ADficking\u200B', 'trafficking'],
])('foldText(%s) is %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
