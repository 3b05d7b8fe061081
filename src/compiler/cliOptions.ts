import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface CompileOptions {
  readonly documents: readonly string[];
  /** Null: `--no-milestones`. Undefined: the folder of the project. */
  readonly milestones: string | null | undefined;
  readonly out: string | undefined;
  readonly extractions: string | undefined;
  /** A file for all that is read, with which the run ends. */
  readonly extractTo: string | undefined;
  /** Such files, whose documents are taken in. */
  readonly fromExtractions: readonly string[];
  /** A file, or `-` for the screen. */
  readonly report: string | undefined;
  /** Null: as many as the machine has processors. */
  readonly workers: number | null;
  readonly isKept: boolean;
  readonly isCheck: boolean;
  readonly isStrict: boolean;
  readonly wantsHelp: boolean;
}

/** The help of the command line. */
export const USAGE = `usage: npm run compile -- [options]

  --documents DIR      read the documents in it and below: txt, md, html, mht, pdf, docx, eml, rss;
                       may stand several times (data/documents)
  --milestones DIR     read the curated milestones there (data/milestones)
  --no-milestones      leave the curated milestones out
  --out DIR            write timeline.json and the files beside it there (where the app takes it from)
  --extractions FILE   write what was read out of each document, as JSON
  --extract-to FILE    read the documents, write all that was read of them there, and stop: a part
  --from-extractions FILE...
                       take in such parts, made anywhere by the same revision of the project;
                       documents are then read from named folders alone
  --report FILE        write coverage and doubts, for an editor; - prints it
  --workers N          read with N threads, 1 with none beside this one (as many as there are
                       processors, where there is much to read)
  --no-cache           read all documents anew, keep no reading in node_modules/.cache/readings
  --check              compile, write nothing
  --strict             warnings fail
  --help               print this

exit status: 0 done, 1 an input has an error, 2 wrong usage`;

const OPTIONS = {
  documents: { type: 'string', multiple: true },
  milestones: { type: 'string', multiple: true },
  'no-milestones': { type: 'boolean' },
  out: { type: 'string', multiple: true },
  extractions: { type: 'string', multiple: true },
  'extract-to': { type: 'string', multiple: true },
  'from-extractions': { type: 'string', multiple: true },
  report: { type: 'string', multiple: true },
  workers: { type: 'string', multiple: true },
  'no-cache': { type: 'boolean' },
  check: { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const SEVERAL = ['documents', 'from-extractions'] as const;
const ONCE = ['milestones', 'out', 'extractions', 'extract-to', 'report', 'workers'] as const;
/** What a run that ends with reading has no use for. */
const NOT_BESIDE_EXTRACT_TO = [
  'from-extractions',
  'milestones',
  'out',
  'extractions',
  'report',
  'check',
] as const;

/** All option names, for a hint at the nearest. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS).map((name) => `--${name}`);

const unexpected = (argument: string): string =>
  `Unexpected argument ${argument}, expected an option.`;

/** What `parseArgs` says of wrong arguments, as a sentence of ours; it names the argument in quotes. */
function sentenceOf(problem: Error): string {
  const argument = /'(\S+?)(?: <value>)?'/.exec(problem.message)?.[1] ?? '';
  if (problem.message.includes('does not take')) {
    return `Unexpected value of ${argument}, expected none.`;
  }
  const isValue = 'code' in problem && problem.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
  return isValue ? `Unexpected ${argument} without a value, expected one.` : unexpected(argument);
}

type Parsed = ReturnType<typeof parsed>;

/** Values of the options; what follows the value of --from-extractions, up to the next option, are more of them. */
function parsed(args: readonly string[]) {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  let stray: string | null = null;
  let isMore = false;
  for (const token of tokens) {
    const isFrom = token.kind === 'option' && token.name === 'from-extractions';
    isMore = isFrom || (isMore && token.kind === 'positional');
    if (isFrom && token.value !== undefined) files.push(token.value);
    if (token.kind !== 'positional') continue;
    if (isMore) files.push(token.value);
    else stray ??= token.value;
  }
  return { ...values, 'from-extractions': files, stray };
}

/** What does not go together, or null. */
function faultOf(values: Parsed): string | null {
  if (values.stray !== null) return unexpected(values.stray);
  for (const name of [...SEVERAL, ...ONCE]) {
    if (values[name]?.includes('')) return `Unexpected --${name} without a value, expected one.`;
  }
  const second = ONCE.find((name) => (values[name] ?? []).length > 1);
  if (second !== undefined) return `Unexpected second --${second}, expected one.`;
  const workers = values.workers?.[0];
  if (workers !== undefined && !/^[1-9]\d{0,2}$/.test(workers)) {
    return `Unexpected --workers ${workers}, expected a number from 1 to 999.`;
  }
  if (values['no-milestones'] && values.milestones) {
    return 'Unexpected --milestones beside --no-milestones, expected one of them.';
  }
  if (!values['extract-to']) return null;
  const idle = NOT_BESIDE_EXTRACT_TO.find((name) => [values[name] ?? []].flat().length > 0);
  return idle === undefined
    ? null
    : `Unexpected --${idle} beside --extract-to, expected one of them.`;
}

/** Reads the arguments; a sentence where they are wrong. */
export function readArguments(args: readonly string[]): CompileOptions | string {
  try {
    const values = parsed(args);
    const fault = faultOf(values);
    if (fault !== null) return fault;
    const workers = values.workers?.[0];
    return {
      documents: values.documents ?? [],
      milestones: values['no-milestones'] ? null : values.milestones?.[0],
      out: values.out?.[0],
      extractions: values.extractions?.[0],
      extractTo: values['extract-to']?.[0],
      fromExtractions: values['from-extractions'],
      report: values.report?.[0],
      workers: workers === undefined ? null : Number(workers),
      isKept: !values['no-cache'],
      isCheck: values.check ?? false,
      isStrict: values.strict ?? false,
      wantsHelp: values.help ?? false,
    };
  } catch (problem) {
    if (!(problem instanceof Error) || !('code' in problem)) throw problem;
    return sentenceOf(problem);
  }
}
