import { describe, expect, test } from 'vitest';
import { decodeSource } from './decodeSource.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const units = `\uFEFF${text}`.split('').map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

describe('decodeSource({ file, bytes })', () => {
  test.each([
    ['UTF-8', utf8('a\nb'), 'a\nb'],
    ['UTF-8 with a mark', utf8('\uFEFFa\nb'), 'a\nb'],
    ['Windows line ends', utf8('a\r\nb'), 'a\nb'],
    ['old Macintosh line ends', utf8('a\rb'), 'a\nb'],
    ['UTF-16, little end first', utf16('Türkiye', true), 'Türkiye'],
    ['UTF-16, big end first', utf16('Türkiye', false), 'Türkiye'],
  ])('%s', (_, bytes, text) => {
    expect(decodeSource({ file: 'a.txt', bytes }).source?.text).toBe(text);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space alone', utf8(' \r\n\t'), 'empty-file'],
    ['a mark alone', utf8('\uFEFF'), 'empty-file'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'binary-file'],
    ['more than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1), 'too-large'],
    ['a zero byte', utf8('OSCE\u0000text'), 'binary-file'],
    ['Latin-1', Uint8Array.of(0x54, 0xfc, 0x72), 'wrong-encoding'],
    ['UTF-16 cut in the middle of a letter', utf16('OSCE', true).slice(0, -1), 'wrong-encoding'],
  ])('%s is refused', (_, bytes, rule) => {
    const decoded = decodeSource({ file: 'a.txt', bytes });
    expect(decoded.source).toBeNull();
    expect(decoded.diagnostic?.rule).toBe(rule);
  });

  test('points at the first byte that is no UTF-8', () => {
    const { diagnostic } = decodeSource({
      file: 'a.txt',
      bytes: Uint8Array.of(65, 10, 66, 0xfc, 67),
    });
    expect(diagnostic?.span).toEqual({ start: 3, end: 4 });
  });
});
