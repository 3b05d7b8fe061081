import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { OPTION_NAMES, readArguments, USAGE, type CompileOptions } from './cliOptions.ts';
import type { Compilation, CompilerInput, DocumentReading } from './compile.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DEFAULT_FOLDERS, isFolder, readInput, reasonOf } from './diskReader.ts';
import type { InputFolders, ReadInput } from './diskReader.ts';
import { DEFAULT_OUT, NODE_DISK, writeOutput, writeSafely } from './diskWriter.ts';
import { READ_ENDINGS } from './forms/form.ts';
import { didYouMean } from '../model/nearest.ts';
import { printDiagnostics, sortDiagnostics } from './printDiagnostic.ts';
import { toExtractionRecord } from './extractDocument.ts';
import { report } from './report.ts';
import type { HashText } from './writeBundle.ts';

const hasCode = (problem: unknown): boolean => problem instanceof Error && 'code' in problem;

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
  const { documents, milestones, fromExtractions } = options;
  const isJoin = fromExtractions.length > 0;
  return {
    ...DEFAULT_FOLDERS,
    documents: documents.length > 0 || isJoin ? documents : DEFAULT_FOLDERS.documents,
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

const fails = (diagnostics: readonly Diagnostic[], { isStrict }: CompileOptions): boolean =>
  diagnostics.some(({ severity }) => severity === 'error' || isStrict);

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

/** As `hashText.ts` gives it, without a copy of the text. */
const hashText: HashText = (text) => Promise.resolve(hash('sha256', text));

/** Where the inputs hold fewer bytes than this, room for what is made and dropped at once does not grow: 100 texts take 83 MB in place of 92, and no more time. */
const LITTLE_BYTES = 500_000;
const SMALL_YOUNG_SPACE = '--semi-space-growth-factor=1';

function keepSmall({ vocabulary, milestones, documents, languages = [] }: CompilerInput): void {
  const files = [...vocabulary, ...milestones, ...documents, ...languages];
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes < LITTLE_BYTES) setFlagsFromString(SMALL_YOUNG_SPACE);
}

/** All that a run reads, with what is kept of its files of YAML. Help and wrong usage are answered without it, and without the stages. */
async function inputOf(folders: InputFolders, { isKept }: CompileOptions): Promise<ReadInput> {
  const found = await readInput(folders);
  keepSmall(found.input);
  const { withKeptTrees } = await import('./diskFiles.ts');
  return { ...found, input: withKeptTrees(found.input, isKept) };
}

/** Ends a run with reading: writes what a run that joins takes in. */
async function extract(options: CompileOptions, file: string, terminal: Terminal): Promise<number> {
  const folders = { ...foldersOf(options, terminal), milestones: null };
  const { input, diagnostics: unread, leftAlone } = await inputOf(folders, options);
  const { readPart } = await import('./diskExtractions.ts');
  const part = await readPart({ input, unread }, { ...options, documents: folders.documents });
  const diagnostics = sortDiagnostics(part.diagnostics);
  printFindings(diagnostics, terminal);
  if (leftAlone.length > 0) terminal.print(leftAloneInWords(leftAlone));
  if (part.text === null) {
    terminal.complain('nothing was written: mend what is named above, then run this again');
    return 1;
  }
  await writeFile(file, part.text);
  terminal.print(`${plural(part.fileCount, 'file')} read, written to ${file}`);
  return fails(diagnostics, options) ? 1 : 0;
}

/** Who reads the documents of a run: of those that others read, their files of extractions are; and what is kept of their milestones. */
async function readingFor(
  input: CompilerInput,
  options: CompileOptions,
  documents: readonly string[],
): Promise<Pick<DocumentReading, 'readFiles' | 'kept'>> {
  const { keptMilestones, readerOf } = await import('./diskFiles.ts');
  const reading = { ...options, documents };
  const readFiles = readerOf(input, reading);
  const kept = keptMilestones(input, reading);
  if (options.fromExtractions.length === 0) return { readFiles, kept };
  const { joiningReader } = await import('./diskExtractions.ts');
  return { readFiles: joiningReader(readFiles, options.fromExtractions, input), kept };
}

async function run(options: CompileOptions, terminal: Terminal): Promise<number> {
  setFlagsFromString(MACHINE_CODE_AFTER);
  if (options.extractTo !== undefined) return extract(options, options.extractTo, terminal);
  const folders = foldersOf(options, terminal);
  const { input, diagnostics: unread, leftAlone } = await inputOf(folders, options);
  const { compile } = await import('./compile.ts');
  const compiled = await compile(input, hashText, {
    ...(await readingFor(input, options, folders.documents)),
    keepsDocuments: options.extractions !== undefined || options.report !== undefined,
  });
  const diagnostics = sortDiagnostics([...unread, ...compiled.diagnostics]);
  const compilation = { ...compiled, diagnostics };
  printFindings(diagnostics, terminal);
  if (leftAlone.length > 0) terminal.print(leftAloneInWords(leftAlone));
  await writeAsides(options, compilation, terminal);
  if (fails(diagnostics, options) || !compilation.files) {
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
