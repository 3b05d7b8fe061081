import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Compilation } from './compile.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DEFAULT_FOLDERS, isFolder, readInput, reasonOf, type InputFolders } from './diskReader.ts';
import { DEFAULT_OUT, NODE_DISK, writeOutput, writeSafely } from './diskWriter.ts';
import { READ_ENDINGS } from './forms/form.ts';
import { hashText } from './hashText.ts';
import { didYouMean } from '../model/nearest.ts';
import { printDiagnostics, sortDiagnostics } from './printDiagnostic.ts';
import { toExtractionRecord } from './extractDocument.ts';
import { report } from './report.ts';

/** What the command line asks for. */
interface CompileOptions {
  readonly documents: readonly string[];
  /** Null: `--no-milestones`. Undefined: the folder of the project. */
  readonly milestones: string | null | undefined;
  readonly out: string | undefined;
  readonly extractions: string | undefined;
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
  --report FILE        write coverage and doubts, for an editor; - prints it
  --workers N          read with N threads, 1 with none beside this one (as many as there are
                       processors, where there is much to read)
  --no-cache           read all documents anew, keep no reading in node_modules/.cache/readings
  --check              compile, write nothing
  --strict             warnings fail
  --help               print this

exit status: 0 done, 1 an input has an error, 2 wrong usage`;

const hasCode = (problem: unknown): boolean => problem instanceof Error && 'code' in problem;

const OPTIONS = {
  documents: { type: 'string', multiple: true },
  milestones: { type: 'string', multiple: true },
  'no-milestones': { type: 'boolean' },
  out: { type: 'string', multiple: true },
  extractions: { type: 'string', multiple: true },
  report: { type: 'string', multiple: true },
  workers: { type: 'string', multiple: true },
  'no-cache': { type: 'boolean' },
  check: { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const WITH_VALUE = ['documents', 'milestones', 'out', 'extractions', 'report', 'workers'] as const;

/** All option names, for a hint at the nearest. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS).map((name) => `--${name}`);

/** What `parseArgs` says of wrong arguments, as a sentence of ours; it names the argument in quotes. */
function sentenceOf(problem: Error): string {
  const argument = /'(\S+?)(?: <value>)?'/.exec(problem.message)?.[1] ?? '';
  if (problem.message.includes('does not take')) {
    return `Unexpected value of ${argument}, expected none.`;
  }
  const isValue = 'code' in problem && problem.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
  return isValue
    ? `Unexpected ${argument} without a value, expected one.`
    : `Unexpected argument ${argument}, expected an option.`;
}

/** Reads the arguments; a sentence where they are wrong. */
function readArguments(args: readonly string[]): CompileOptions | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    for (const name of WITH_VALUE) {
      const given = values[name] ?? [];
      if (given.includes('')) return `Unexpected --${name} without a value, expected one.`;
      if (given.length > 1 && name !== 'documents')
        return `Unexpected second --${name}, expected one.`;
    }
    const workers = values.workers?.[0];
    if (workers !== undefined && !/^[1-9]\d{0,2}$/.test(workers)) {
      return `Unexpected --workers ${workers}, expected a number from 1 to 999.`;
    }
    if (values['no-milestones'] && values.milestones) {
      return 'Unexpected --milestones beside --no-milestones, expected one of them.';
    }
    return {
      documents: values.documents ?? [],
      milestones: values['no-milestones'] ? null : values.milestones?.[0],
      out: values.out?.[0],
      extractions: values.extractions?.[0],
      report: values.report?.[0],
      workers: workers === undefined ? null : Number(workers),
      isKept: !values['no-cache'],
      isCheck: values.check ?? false,
      isStrict: values.strict ?? false,
      wantsHelp: values.help ?? false,
    };
  } catch (problem) {
    if (!(problem instanceof Error) || !hasCode(problem)) throw problem;
    return sentenceOf(problem);
  }
}

/** Where the command line speaks to, and what it knows of the world. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nowMs: number;
}

const NODE_TERMINAL: Terminal = {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  environment: process.env,
  nowMs: Date.now(),
};

function foldersOf(options: CompileOptions, { environment }: Terminal): InputFolders {
  const { documents, milestones } = options;
  return {
    ...DEFAULT_FOLDERS,
    documents: documents.length > 0 ? documents : DEFAULT_FOLDERS.documents,
    milestones: milestones === undefined ? DEFAULT_FOLDERS.milestones : milestones,
    siteUrl: environment['SITE_URL'] ?? '',
  };
}

function wrongUsage(sentence: string, { complain }: Terminal): number {
  const argument = /argument (\S+),/.exec(sentence)?.[1];
  const hint = argument === undefined ? undefined : didYouMean(argument, OPTION_NAMES);
  complain(sentence);
  if (hint !== undefined) complain(`hint: ${hint}`);
  complain('npm run compile -- --help tells all options');
  return 2;
}

/** A folder that was named and is none, or null. */
async function missingFolder({ documents, milestones }: CompileOptions): Promise<string | null> {
  for (const folder of [...documents, ...(milestones ? [milestones] : [])]) {
    if (!(await isFolder(folder))) return folder;
  }
  return null;
}

/** Which path a disk refused and why; of a file that was to be moved the place it should go to. */
function whereOf(problem: unknown): string {
  const { path, dest } = Object(problem) as { path?: unknown; dest?: unknown };
  const place = dest ?? path;
  return `${typeof place === 'string' ? ` ${place}` : ''} (${reasonOf(problem)})`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function printFindings(diagnostics: readonly Diagnostic[], { complain }: Terminal): void {
  for (const finding of printDiagnostics(diagnostics)) complain(`${finding}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length > 0)
    complain(`${plural(errors, 'error')}, ${plural(warnings, 'warning')}`);
}

/** Files that no reader takes, in one line. */
function leftAloneInWords(files: readonly string[]): string {
  return `left alone, no reader takes the form of ${files.length === 1 ? 'this file' : 'these files'}: ${files.join(', ')} (read are ${READ_ENDINGS.join(' ')})`;
}

async function writeFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeSafely(path, text, NODE_DISK);
}

/** Writes what helps with inputs, whether they have errors or not. */
async function writeAsides(
  { extractions, report: file, isCheck }: CompileOptions,
  compilation: Compilation,
  { print }: Terminal,
): Promise<void> {
  if (extractions !== undefined && !isCheck) {
    const records = compilation.documents.map(({ extraction }) => toExtractionRecord(extraction));
    await writeFile(extractions, `${JSON.stringify(records, null, 1)}\n`);
  }
  if (file === '-') print(report(compilation));
  else if (file !== undefined && !isCheck) await writeFile(file, report(compilation));
}

/**
 * V8 makes machine code of what ran for so long (its default is 67,584 bytes of bytecode): for most
 * functions of a short run that costs more than it gives, 100 texts a quarter of their user CPU.
 */
const MACHINE_CODE_AFTER = '--interrupt-budget=300000';

async function run(options: CompileOptions, terminal: Terminal): Promise<number> {
  setFlagsFromString(MACHINE_CODE_AFTER);
  const folders = foldersOf(options, terminal);
  const { input, diagnostics: unread, leftAlone } = await readInput(folders);
  // Help and wrong usage are answered without the stages.
  const [{ compile }, { readerOf }] = await Promise.all([
    import('./compile.ts'),
    import('./diskFiles.ts'),
  ]);
  const compiled = await compile(input, hashText, {
    readFiles: readerOf(input, { ...options, documents: folders.documents }),
    keepsDocuments: options.extractions !== undefined || options.report !== undefined,
  });
  const diagnostics = sortDiagnostics([...unread, ...compiled.diagnostics]);
  const compilation = { ...compiled, diagnostics };
  printFindings(diagnostics, terminal);
  if (leftAlone.length > 0) terminal.print(leftAloneInWords(leftAlone));
  await writeAsides(options, compilation, terminal);
  const fails = diagnostics.some(({ severity }) => severity === 'error' || options.isStrict);
  if (fails || !compilation.files) {
    terminal.complain('no bundle was written: mend what is named above, then run this again');
    return 1;
  }
  const out = options.out ?? DEFAULT_OUT;
  if (!options.isCheck) {
    await writeOutput(out, compilation.files, { disk: NODE_DISK, nowMs: terminal.nowMs });
  }
  const counted = `${plural(compilation.assembled.length, 'milestone')}, ${plural(compilation.documentCount, 'document')}`;
  terminal.print(options.isCheck ? `${counted}; nothing written` : `${counted}, written to ${out}`);
  return 0;
}

/**
 * The command line of the compiler: 0 done, 1 an input has an error (or the disk refuses), 2 wrong
 * usage. Rejects only where the compiler itself is at fault.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = NODE_TERMINAL,
): Promise<number> {
  // A reader that closes its end early (`| head`) is no fault.
  if (terminal === NODE_TERMINAL) process.stdout.on('error', () => undefined);
  const options = readArguments(args);
  if (typeof options === 'string') return wrongUsage(options, terminal);
  if (options.wantsHelp) {
    terminal.print(USAGE);
    return 0;
  }
  const missing = await missingFolder(options);
  if (missing !== null) {
    return wrongUsage(`Unexpected folder ${missing}, expected one that is there.`, terminal);
  }
  try {
    return await run(options, terminal);
  } catch (problem) {
    // Disks refuse with a code; anything else is an exception that should not have been.
    if (!hasCode(problem)) throw problem;
    terminal.complain(`The disk refused${whereOf(problem)}. The last good bundle was kept.`);
    terminal.complain(
      'hint: see whether a folder stands where a file should, or a file for a folder, and whether you may write there',
    );
    return 1;
  }
}
