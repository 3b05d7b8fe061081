import { deserialize, serialize } from 'node:v8';
import { plainMention, type Told } from './documentTold.ts';
import type { FileReading, ReadItem } from './readDocuments.ts';

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

function restore<Read extends Pick<FileReading, 'items'> | Opened>(reading: Read): Read {
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

/** What is opened of a packed reading when somebody asks for it. */
interface Opened {
  readonly items: readonly Omit<ReadItem, 'told'>[];
  readonly diagnostics: FileReading['diagnostics'];
}

/** What stands in front of a packed reading: all that joining asks of most files. */
interface Front {
  readonly file: string;
  readonly told: readonly Told[];
  readonly hasFindings: boolean;
}

interface Packed extends Front {
  readonly rest: Uint8Array;
}

/** The bytes of a reading, which stays as it was. */
export function packReading(reading: FileReading): Uint8Array {
  const { file, items, diagnostics } = reading;
  const told = items.map((item) => item.told);
  const rest = withoutWords(reading, (cut) =>
    serialize({
      items: cut.items.map(({ document, extraction, record }) => {
        // Mentions stand in front.
        return { document, extraction: { ...extraction, mentions: [] }, record };
      }),
      diagnostics: cut.diagnostics,
    } satisfies Opened),
  );
  const front: Front = { file, told, hasFindings: diagnostics.length > 0 };
  return serialize([Buffer.from(JSON.stringify(front)), rest]);
}

/** Of the readings that were packed one alone is open: thousands would fill the memory. */
let last: { readonly packed: Packed; readonly opened: Opened } | null = null;

function open(packed: Packed): Opened {
  if (last?.packed === packed) return last.opened;
  const { items, diagnostics } = deserialize(packed.rest) as Opened;
  const whole = items.map(({ document, extraction, record }, at) => {
    const mentions = packed.told[at]?.mentions.map(plainMention) ?? [];
    return { document, extraction: { ...extraction, mentions }, record };
  });
  last = { packed, opened: restore({ items: whole, diagnostics }) };
  return last.opened;
}

function openItem(packed: Packed, at: number): Opened['items'][number] {
  const item = open(packed).items[at];
  if (!item) throw new RangeError(`no item ${at} in a reading`);
  return item;
}

/** The reading of such bytes. What it holds besides `told` is opened whenever it is asked for. */
export function unpackReading(bytes: Uint8Array, key?: string): FileReading {
  const [front, rest] = deserialize(bytes) as readonly [Uint8Array, Uint8Array];
  const packed: Packed = { ...(JSON.parse(Buffer.from(front).toString()) as Front), rest };
  return {
    file: packed.file,
    ...(key === undefined ? {} : { key }),
    items: packed.told.map((told, at) => ({
      told,
      get document() {
        return openItem(packed, at).document;
      },
      get extraction() {
        return openItem(packed, at).extraction;
      },
      get record() {
        return openItem(packed, at).record;
      },
    })),
    get diagnostics() {
      return packed.hasFindings ? open(packed).diagnostics : [];
    },
  };
}

/** What several parts of a reading share, by the key under which it stands: told once, then by its number. */
const SHARED: readonly string[] = ['source', 'document'];

/** A reading as one line of JSON. What is shared is `[number]` where it stands again, counted from 0 for each key. */
export function writeReading(reading: FileReading): string {
  const told = SHARED.map((): unknown[] => []);
  return withoutWords(reading, ({ file, items, diagnostics }) =>
    JSON.stringify({ file, items, diagnostics }, (key, value: unknown) => {
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
