import { deserialize, serialize } from 'node:v8';
import type { FileReading } from './readDocuments.ts';

/**
 * The reading of a file as bytes, for threads and the disk. Words that a document prints are most of
 * a reading and stand in its text already: they are left out, and cut from the text again.
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

/** The bytes of a reading, which stays as it was. */
export function packReading(reading: FileReading): Uint8Array {
  for (const item of reading.items) {
    const { text } = item.document.source;
    eachPrinted(item, (printed, start, end) => {
      if (printed['text'] === text.slice(start, end)) printed['text'] = null;
    });
  }
  const bytes = serialize(reading);
  restore(reading);
  return bytes;
}

/** The reading of such bytes. */
export const unpackReading = (bytes: Uint8Array): FileReading =>
  restore(deserialize(bytes) as FileReading);
