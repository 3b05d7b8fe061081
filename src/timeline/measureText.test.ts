import { expect, it } from 'vitest';
import { estimateTextPx } from './measureText.ts';

// Widths at 12.5 px, regular and bold, measured in Chromium in Noto Sans, the widest of the fonts
// that our pages name.
it.each([
  ['Шымкент', 59.3, 64.7],
  ['Вашингтонская резолюция', 168, 180.5],
  ['Назначена Мэри Уорлик', 151.5, 161.4],
  ['Учреждена должность Специального представителя', 324.5, 348.9],
  ['Польша: помощь жертвам', 163.7, 175.4],
  ['Общие международные нормы', 194, 208.4],
])('the estimate for Cyrillic is not narrower than the letters are: %s', (text, regular, bold) => {
  expect(estimateTextPx(text, false)).toBeGreaterThanOrEqual(regular);
  expect(estimateTextPx(text, true)).toBeGreaterThanOrEqual(bold);
  // Nor so wide that labels would find no room.
  expect(estimateTextPx(text, false)).toBeLessThan(regular * 1.1);
});
