import { deserialize, serialize } from 'node:v8';
import type { FileReading } from './readDocuments.ts';

/**
 * The reading of a file as bytes, for threads and the disk of this machine, and as a line of JSON, for
 * others. Words that a document prints are most of a reading and stand in its text already: they are
 * left out, and cut from the text again.
 */

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Visits all that words of a text and their place are said of ("printed", "quote"), the source itself left aside. */
function eachPrinted(value: unknown, visit: (printed: Node, start: number, end: number) => void) {
  if (!isNode(value)) return;
  const { span } = value;
  if ('text' in value && isNode(span)) visit(value, Number(span['start']), Number(span['end']));
  for (const key in value) {
    const member = value[key];
    if (isNode(member) && key !== 'span' && key !== 'source') eachPrinted(member, visit);
  }
}

function restore(reading: FileReading): FileReading {
  for (const item of reading.items) {
    const { text } = item.document.source;
    eachPrinted(item, (printed, start, end) => {
      if (printed['text'] === null) printed['text'] = text.slice(start, end);
    });
  }
  return reading;
}

/** What is made of a reading without its words, which stays as it was. */
function withoutWords<Made>(reading: FileReading, make: (cut: FileReading) => Made): Made {
  for (const item of reading.items) {
    const { text } = item.document.source;
    eachPrinted(item, (printed, start, end) => {
      if (printed['text'] === text.slice(start, end)) printed['text'] = null;
    });
  }
  const made = make(reading);
  restore(reading);
  return made;
}

/** The bytes of a reading, which stays as it was. */
export const packReading = (reading: FileReading): Uint8Array => withoutWords(reading, serialize);

/** The reading of such bytes. */
export const unpackReading = (bytes: Uint8Array): FileReading =>
  restore(deserialize(bytes) as FileReading);

/** What several parts of a reading share, by the key under which it stands: told once, then by its number. */
const SHARED: readonly string[] = ['source', 'document'];

/** A reading as one line of JSON. What is shared is `[number]` where it stands again, counted from 0 for each key. */
export function writeReading(reading: FileReading): string {
  const told = SHARED.map((): unknown[] => []);
  return withoutWords(reading, (cut) =>
    JSON.stringify(cut, (key, value: unknown) => {
      const known = told[SHARED.indexOf(key)];
      if (!known || !isNode(value)) return value;
      const at = known.indexOf(value);
      if (at < 0) known.push(value);
      return at < 0 ? value : [at];
    }),
  );
}

/** Puts what is shared in the place of its numbers, in the order in which it was written. */
function share(node: Node, told: readonly unknown[][]): void {
  for (const key in node) {
    const member = node[key];
    const known = told[SHARED.indexOf(key)];
    if (known && Array.isArray(member)) node[key] = known[Number(member[0])];
    else if (isNode(member)) {
      known?.push(member);
      share(member, told);
    }
  }
}

/** The reading of such a line. Throws where it is no JSON. */
export function parseReading(line: string): FileReading {
  const reading = JSON.parse(line) as FileReading & Node;
  share(
    reading,
    SHARED.map(() => []),
  );
  return restore(reading);
}
