/**
 * A mark of a text, eight hexadecimal digits: another text has another one, but for chance. It
 * shows whether English has changed since a translation was made (FNV-1a of UTF-16 units).
 */
export function textMark(text: string): string {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  }
  return (mark >>> 0).toString(16).padStart(8, '0');
}
