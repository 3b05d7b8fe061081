import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ErrorPayload, Logger, Plugin, ViteDevServer } from 'vite';
import { compile } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostic.ts';
import { InputMemory } from '../compiler/diskMemory.ts';
import { DEFAULT_FOLDERS, reasonOf, type InputFolders } from '../compiler/diskReader.ts';
import { DEFAULT_OUT, NODE_DISK, writeOutput, type Disk } from '../compiler/diskWriter.ts';
import { hashText } from '../compiler/hashText.ts';
import { printDiagnostics, sortDiagnostics } from '../compiler/printDiagnostic.ts';
import { positionAt } from '../compiler/source.ts';
import type { OutputFile } from '../compiler/writeBundle.ts';
import { DATA_CHANGED } from '../model/bundle.ts';
import { timedStage } from './timedStage.ts';

const NAME = 'osce-thb-data';

/** Time that editors and tools take to save several files as one. */
const REST_MS = 60;

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What a run gave: files or null, and what was found; a failure is of the disk or ours, not of the data. */
interface Outcome {
  readonly files: readonly OutputFile[] | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure?: ErrorPayload['err'];
}

async function run(root: string, memory: InputMemory): Promise<Outcome> {
  const at = (path: string): string => relative(process.cwd(), resolve(root, path)) || '.';
  const folders: InputFolders = {
    documents: DEFAULT_FOLDERS.documents.map(at),
    milestones: at(DEFAULT_FOLDERS.milestones ?? ''),
    vocabulary: at(DEFAULT_FOLDERS.vocabulary),
    site: at(DEFAULT_FOLDERS.site),
    siteUrl: process.env['SITE_URL'] ?? '',
  };
  const { input, diagnostics: unread } = await memory.read(folders);
  const reading = { readFiles: memory.readFiles, keepsDocuments: false };
  const { files, diagnostics } = await compile(input, hashText, reading);
  return {
    files: unread.some(isError) ? null : files,
    diagnostics: sortDiagnostics([...unread, ...diagnostics]),
  };
}

/** What broke off a run, for the overlay; the bundle before it is whole. */
function failureOf(problem: unknown): ErrorPayload['err'] {
  const message = `The data could not be compiled or kept in ${DEFAULT_OUT} (${reasonOf(problem)}). The page shows them as they were; the next change under data/ compiles anew.`;
  return { plugin: NAME, message, stack: problem instanceof Error ? (problem.stack ?? '') : '' };
}

/** Failure or first errors as Vite's overlay shows them: file and line, sentence, excerpt, hint. */
function overlayOf({ diagnostics, failure }: Outcome): ErrorPayload['err'] {
  if (failure) return failure;
  const errors = diagnostics.filter(isError);
  const [first] = errors;
  const text = printDiagnostics(errors).join('\n\n');
  if (!first) return { message: text, stack: '' };
  const { line, column } = positionAt(first.source, first.span.start);
  return {
    plugin: NAME,
    message: text,
    stack: '',
    id: first.source.file,
    loc: { file: first.source.file, line, column },
  };
}

function logFindings(diagnostics: readonly Diagnostic[], logger: Logger): void {
  for (const finding of printDiagnostics(diagnostics.filter(isError))) logger.error(`${finding}\n`);
  const count = diagnostics.filter((d) => !isError(d)).length;
  if (count > 0)
    logger.warn(`${count} warnings about the data: npm run compile -- --check tells them`);
}

/** A file of the bundle, or of that of another language in its folder. */
const isData = (name: string): boolean => /^(?:[a-z-]+\/)?[\w.-]+\.json$/.test(name);

/** Serves the files of the last good bundle at the addresses that the built site has. */
function serve(server: ViteDevServer, folder: string): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const name = path.startsWith(server.config.base)
      ? path.slice(server.config.base.length)
      : path.slice(1);
    if (!isData(name)) return next();
    readFile(join(folder, name)).then(
      (bytes) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      },
      () => next(),
    );
  });
}

/** Does something with the paths that changed, relative to the folder that is watched. It must not reject. */
type Work = (changed: readonly string[]) => Promise<void>;

/** Calls back after changes below a folder have come to rest; never twice at once, and the last change is always seen. */
function afterChanges(server: ViteDevServer, folder: string, work: Work): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let changed: string[] = [];
  const start = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (changed.length > 0) {
      const due = changed;
      changed = [];
      await work(due);
    }
    isRunning = false;
  };
  const onChange = (path: string): void => {
    if (!resolve(path).startsWith(`${folder}${sep}`)) return;
    changed.push(relative(folder, resolve(path)));
    clearTimeout(timer);
    timer = setTimeout(() => void start(), REST_MS);
  };
  server.watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
}

/** Milestones and documents: the page takes them in as it stands. All else is in words that it has read already. */
const isRecord = (path: string): boolean => /^(?:documents|milestones|treaties)\b/.test(path);

function tell(server: ViteDevServer, outcome: Outcome, canTakeIn: boolean): void {
  if (!outcome.files) server.ws.send({ type: 'error', err: overlayOf(outcome) });
  else if (canTakeIn) server.ws.send({ type: 'custom', event: DATA_CHANGED });
  else server.ws.send({ type: 'full-reload' });
}

/**
 * Vite plug-in: compiles `data/` for start and build. In development it serves the last good
 * bundle from `.bundle/`, compiles anew after an edit and has the page take it in, or shows the error
 * over it, that of the disk and our own too; a build takes the files in, or stops with the errors.
 */
export function dataPlugin(disk: Disk = NODE_DISK): Plugin {
  let root = process.cwd();
  let logger: Logger | null = null;
  const memory = new InputMemory();
  const compileOnce = async (): Promise<Outcome> => {
    const outcome = await run(root, memory);
    if (logger) logFindings(outcome.diagnostics, logger);
    return outcome;
  };
  return {
    name: NAME,
    configResolved(config) {
      root = config.root;
      logger = config.logger;
    },
    async configureServer(server) {
      const folder = resolve(root, DEFAULT_OUT);
      const compileAndKeep = async (): Promise<Outcome> => {
        try {
          const outcome = await compileOnce();
          const writing = { disk, nowMs: Date.now() };
          if (outcome.files) await writeOutput(folder, outcome.files, writing);
          return outcome;
        } catch (problem) {
          const failure = failureOf(problem);
          logger?.error(`${failure.message}\n${failure.stack}`);
          return { files: null, diagnostics: [], failure };
        }
      };
      let last = await compileAndKeep();
      serve(server, folder);
      afterChanges(server, resolve(root, 'data'), async (changed) => {
        // An error stands over the page until it is loaded anew.
        const hadError = !last.files;
        last = await compileAndKeep();
        tell(server, last, !hadError && changed.every(isRecord));
      });
      // A page that opens while the data have an error shows it too.
      server.ws.on('connection', () => {
        if (!last.files) tell(server, last, false);
      });
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { files, diagnostics } = await timedStage('data', compileOnce);
      const count = diagnostics.filter(isError).length;
      if (!files) this.error(`the data have ${count} error${count === 1 ? '' : 's'}, see above`);
      for (const { name, text } of files) {
        this.emitFile({ type: 'asset', fileName: name, source: text });
      }
    },
  };
}
