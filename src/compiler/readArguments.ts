/** What the command line asks for. */
export interface CompileOptions {
  readonly documents: readonly string[];
  /** Null: `--no-milestones`. Undefined: the folder of the project. */
  readonly milestones: string | null | undefined;
  readonly out: string | undefined;
  readonly extractions: string | undefined;
  /** A file, or `-` for the screen. */
  readonly report: string | undefined;
  readonly isCheck: boolean;
  readonly isStrict: boolean;
  readonly wantsHelp: boolean;
}

/** The help of the command line. */
export const USAGE = `usage: npm run compile -- [options]

  --documents DIR      read *.txt and *.md in it and below; may stand several times (data/documents)
  --milestones DIR     read the curated milestones there (data/milestones)
  --no-milestones      leave the curated milestones out
  --out DIR            write timeline.json and the files beside it there (where the app takes it from)
  --extractions FILE   write what was read out of each document, as JSON
  --report FILE        write coverage and doubts, for an editor; - prints it
  --check              compile, write nothing
  --strict             warnings fail
  --help               print this

exit status: 0 done, 1 an input has an error, 2 wrong usage`;

const WITH_VALUE = ['--documents', '--milestones', '--out', '--extractions', '--report'] as const;
const WITHOUT_VALUE = ['--no-milestones', '--check', '--strict', '--help'] as const;

type WithValue = (typeof WITH_VALUE)[number];
type WithoutValue = (typeof WITHOUT_VALUE)[number];

/** All option names, for a hint at the nearest. */
export const OPTION_NAMES: readonly string[] = [...WITH_VALUE, ...WITHOUT_VALUE];

interface Given {
  readonly values: Record<WithValue, string[]>;
  readonly flags: Set<WithoutValue>;
}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  names.some((known) => known === name);

function collect(args: readonly string[]): Given | string {
  const values: Given['values'] = {
    '--documents': [],
    '--milestones': [],
    '--out': [],
    '--extractions': [],
    '--report': [],
  };
  const flags = new Set<WithoutValue>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', ...inline] = arg.split('=');
    if (isOneOf(WITHOUT_VALUE, arg)) flags.add(arg);
    else if (isOneOf(WITH_VALUE, name)) {
      const value = inline.length > 0 ? inline.join('=') : rest.shift();
      if (value === undefined || value === '' || value.startsWith('--')) {
        return `Unexpected ${name} without a value, expected one.`;
      }
      values[name].push(value);
    } else return `Unexpected argument ${arg}, expected an option.`;
  }
  return { values, flags };
}

/** Reads the arguments; a sentence where they are wrong. */
export function readArguments(args: readonly string[]): CompileOptions | string {
  const given = collect(args);
  if (typeof given === 'string') return given;
  const { values, flags } = given;
  for (const name of ['--milestones', '--out', '--extractions', '--report'] as const) {
    if (values[name].length > 1) return `Unexpected second ${name}, expected one.`;
  }
  if (flags.has('--no-milestones') && values['--milestones'].length > 0) {
    return 'Unexpected --milestones beside --no-milestones, expected one of them.';
  }
  return {
    documents: values['--documents'],
    milestones: flags.has('--no-milestones') ? null : values['--milestones'][0],
    out: values['--out'][0],
    extractions: values['--extractions'][0],
    report: values['--report'][0],
    isCheck: flags.has('--check'),
    isStrict: flags.has('--strict'),
    wantsHelp: flags.has('--help'),
  };
}
