import { expect, test } from 'vitest';
import { asciiScript, asciiStyle } from './asciiOnly.ts';

test('asciiScript keeps what a script says', () => {
  const script = "`–${'↗\\uFE0E 😀'}`.replace(/[–—]/g, '·') + /^😀$/u.test('😀')";
  const ascii = asciiScript(script);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  // oxlint-disable-next-line no-eval -- the two must come to the same
  expect(eval(ascii)).toBe(eval(script));
});

test('asciiStyle writes escapes that end before the next letter', () => {
  expect(asciiStyle("a::after{content:'–a ↗'}b{content:'😀'}")).toBe(
    "a::after{content:'\\2013 a \\2197 '}b{content:'\\1f600 '}",
  );
});
