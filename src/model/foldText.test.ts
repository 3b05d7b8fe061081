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
  ['traf\u00ADficking\u200B', 'trafficking'],
])('foldText(%s) is %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
