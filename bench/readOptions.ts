import { parseArgs } from 'node:util';
import { SUBJECTS } from './subjects.ts';

export const USAGE = `npm run bench -- [options]
  --parts charts,work,…          what to measure: charts, work, openings, layout, compiler,
                                 devserver, page, site (default: all)
  --only ours,plot,…             charts, by the names of their pages
  --sizes 142,1000,…             milestones (default 142, 1,000, 10,000, and 100,000 for ours)
  --documents 100,1000,…         documents (default 100, 1,000, 10,000)
  --sites 2000,10000             documents of which a site is built, beside that of the shipped
                                 data (default 2,000, 10,000)
  --runs N                       runs of each (default 5)
  --against REV                  work, openings, compiler and development server of a revision
                                 too, in turn with those here (A B A B)
  --port N                       first of two ports (default 4180)
  --write                        put the tables into docs/performance.md; everything must be measured`;

const PARTS = [
  'charts',
  'work',
  'openings',
  'layout',
  'compiler',
  'devserver',
  'page',
  'site',
] as const;

export interface Options {
  readonly parts: readonly string[];
  readonly only: readonly string[];
  readonly sizes: readonly number[];
  readonly documents: readonly number[];
  readonly sites: readonly number[];
  readonly runs: number;
  /** A revision that git knows; null: none. */
  readonly against: string | null;
  readonly port: number;
  readonly writesDocs: boolean;
}

/** A command line that cannot be followed; the message says why. */
export class BadUsage extends Error {}

function numbersOf(name: string, text: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new BadUsage(`--${name} ${text}: whole numbers above 0 are asked for`);
}

function namesOf(name: string, text: string, known: readonly string[]): readonly string[] {
  const names = text.split(',');
  const unknown = names.find((one) => !known.includes(one));
  if (unknown === undefined) return names;
  throw new BadUsage(`--${name} ${unknown}: known are ${known.join(', ')}`);
}

const TEXT = { type: 'string' } as const;

function parsed(args: readonly string[]) {
  const options = {
    parts: TEXT,
    only: TEXT,
    sizes: TEXT,
    documents: TEXT,
    sites: TEXT,
    runs: TEXT,
    against: TEXT,
    port: TEXT,
    write: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BadUsage(error instanceof Error ? error.message : String(error));
  }
}

/** Throws BadUsage for what is unknown, no number, or a part that is to stand for the whole. */
export function readOptions(args: readonly string[]): Options {
  const values = parsed(args);
  const pages = SUBJECTS.map(({ page }) => page);
  const single = (name: string, text: string): number => numbersOf(name, text)[0] ?? 0;
  const isPart = ['parts', 'only', 'sizes', 'documents', 'sites'].some((name) => name in values);
  if (values.write === true && isPart) {
    throw new BadUsage('--write puts the whole table into the docs: measure everything for it');
  }
  return {
    parts: namesOf('parts', values.parts ?? PARTS.join(','), PARTS),
    only: namesOf('only', values.only ?? pages.join(','), pages),
    sizes: numbersOf('sizes', values.sizes ?? '142,1000,10000,100000'),
    documents: numbersOf('documents', values.documents ?? '100,1000,10000'),
    sites: numbersOf('sites', values.sites ?? '2000,10000'),
    runs: single('runs', values.runs ?? '5'),
    against: values.against ?? null,
    port: single('port', values.port ?? '4180'),
    writesDocs: values.write === true,
  };
}
