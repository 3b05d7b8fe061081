/** A number for a text, 0 to 2^32 − 1, the same everywhere: another text has another one, but for chance (FNV-1a of UTF-16 units). */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
