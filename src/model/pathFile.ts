import { say, sayCount } from './say.ts';
import { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH, noteOf, plainText, type Notes } from './pathWords.ts';

/** A path with its words. */
export interface PathWithWords {
  /** Milestone ids in their order. */
  readonly path: readonly string[];
  readonly title: string;
  readonly notes: Notes;
}

/** What was read out of a file: a path, and what of the file is not in it, in sentences; or why there is none. */
export type ReadPathFile =
  | ({ readonly isRead: true; readonly remarks: readonly string[] } & PathWithWords)
  | ({ readonly isRead: false } & PathFileFault);

/** Where a file is at fault, why, and what to do. */
export interface PathFileFault {
  /** "line 3, column 7", "step 2, `note`"; empty: the file as a whole. */
  readonly place: string;
  readonly reason: string;
  readonly cure: string;
}

const FORMAT = 'osce-thb-path';
const VERSION = 1;
/** A path of all milestones with the longest notes is smaller, in characters. */
const MAX_FILE_LENGTH = 500_000;

/** The file of a path: JSON with its title and, for each step, id, title (for people) and note. */
export function formatPathFile(
  { path, title, notes }: PathWithWords,
  titleOf: (id: string) => string,
): string {
  const steps = path.map((id) => {
    const note = noteOf(notes, id);
    return { milestone: id, title: titleOf(id), ...(note === '' ? {} : { note }) };
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, steps }, null, 2)}\n`;
}

/** Thrown within this file alone. */
class Fault extends Error {
  readonly fault: PathFileFault;

  constructor(place: string, reason: string, cure: string) {
    super(reason);
    this.fault = { place, reason, cure };
  }
}

const SHORTENED = { other: '{place}: shortened to {count} characters.' };
const OTHER_FILE = say('Choose a file that was saved here with “Save the path as a file”.');
const MEND = say('Mend it in a text editor, or ask for the file once more.');

const placeAt = (line: string | number, column: string | number): string =>
  say('line {line}, column {column}', { line, column });

/** A key of the file, of a step where one is told. */
const keyOf = (key: string, step?: number): string =>
  step === undefined ? say('“{key}” | a key', { key }) : say('step {step}, “{key}”', { step, key });

/** The place that an engine names in its message about JSON; the end where it names none. */
function placeIn(message: string, text: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return placeAt(line, column);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return placeAt(before.length, (before.at(-1) ?? '').length + 1);
}

/** What a file and a step may hold; whatever it is. */
interface Fields {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly title?: unknown;
  readonly steps?: unknown;
  readonly milestone?: unknown;
  readonly note?: unknown;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Fields {
  if (text.length > MAX_FILE_LENGTH)
    throw new Fault('', say('It is too large for a path.'), OTHER_FILE);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const isJson = /^\s*[{[]/.test(text);
    const place = isJson ? placeIn(String(error), text) : '';
    throw isJson
      ? new Fault(place, say('The file is cut off or was changed: this is no JSON.'), MEND)
      : new Fault('', say('It is no file of a path.'), OTHER_FILE);
  }
  if (!isObject(value) || value.format !== FORMAT) {
    throw new Fault(
      keyOf('format'),
      say('It is no file of a path: “{format}” is expected.', { format: FORMAT }),
      OTHER_FILE,
    );
  }
  if (value.version !== VERSION) {
    throw new Fault(
      keyOf('version'),
      say('It is of a version that this page does not know; {version} is expected.', {
        version: VERSION,
      }),
      say('Reload the page, and open the file again.'),
    );
  }
  return value;
}

function textIn(value: unknown, place: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  throw new Fault(
    place,
    say('A text is expected.'),
    `${MEND} ${say('A text stands in quotation marks.')}`,
  );
}

/**
 * Reads the file of a path. Never throws: what breaks its form is a fault with place, reason and
 * cure. Milestones that are not `known` are left out and named, longer texts shortened, so that an
 * older file opens.
 */
export function readPathFile(text: string, known: ReadonlySet<string>): ReadPathFile {
  try {
    return { isRead: true, ...pathIn(parsed(text), known) };
  } catch (error) {
    if (error instanceof Fault) return { isRead: false, ...error.fault };
    throw error;
  }
}

function pathIn(file: Fields, known: ReadonlySet<string>) {
  const remarks: string[] = [];
  const bounded = (value: unknown, place: string, maxLength: number): string => {
    const whole = plainText(textIn(value, place), Infinity);
    if (whole.length > maxLength) remarks.push(sayCount(SHORTENED, maxLength, { place }));
    return plainText(whole, maxLength);
  };
  const title = bounded(file.title, keyOf('title'), MAX_TITLE_LENGTH);
  if (!Array.isArray(file.steps)) {
    throw new Fault(keyOf('steps'), say('A list of milestones is expected.'), MEND);
  }
  const notes = new Map<string, string>();
  file.steps.forEach((step: unknown, at) => {
    const id = isObject(step) ? step.milestone : undefined;
    if (!isObject(step) || typeof id !== 'string') {
      throw new Fault(keyOf('milestone', at + 1), say('The id of a milestone is expected.'), MEND);
    }
    const note = bounded(step.note, keyOf('note', at + 1), MAX_NOTE_LENGTH);
    if (!known.has(id))
      remarks.push(
        say('step {step}: “{id}” is no milestone here, and is left out.', { step: at + 1, id }),
      );
    else if (notes.has(id))
      remarks.push(
        say('step {step}: “{id}” stands there twice; the first counts.', { step: at + 1, id }),
      );
    else notes.set(id, note);
  });
  if (notes.size === 0) {
    throw new Fault(keyOf('steps'), say('No milestone of this timeline is in it.'), OTHER_FILE);
  }
  const written = [...notes].filter(([, note]) => note !== '');
  return { path: [...notes.keys()], title, notes: Object.fromEntries(written), remarks };
}
