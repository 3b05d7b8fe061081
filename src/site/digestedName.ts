import { createHash } from 'node:crypto';

/** First eight digits of the SHA-256 of a file's content, for its name: a file so named never changes. */
const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** Name of a file that bears a mark of its content: `share.1a2b3c4d.png`. */
export const digestedName = (base: string, content: string | Uint8Array, ending: string): string =>
  `${base}.${digestOf(content)}.${ending}`;

/** A value as a JSON file so named. */
export function digestedJson(base: string, value: unknown): readonly [name: string, json: string] {
  const json = JSON.stringify(value);
  return [digestedName(base, json, 'json'), json];
}
