import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { ErrorPayload, Logger, Plugin, ViteDevServer } from 'vite';
import { compile } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostic.ts';
import { DEFAULT_FOLDERS, readInput, type InputFolders } from '../compiler/diskReader.ts';
import { DEFAULT_OUT, NODE_DISK, writeOutput } from '../compiler/diskWriter.ts';
import { hashText } from '../compiler/hashText.ts';
import { printDiagnostic, sortDiagnostics } from '../compiler/printDiagnostic.ts';
import { positionAt } from '../compiler/source.ts';
import type { OutputFile } from '../compiler/writeBundle.ts';

/** Time that editors and tools take to save several files as one. */
const REST_MS = 60;

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

interface Outcome {
  readonly files: readonly OutputFile[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function run(root: string): Promise<Outcome> {
  const at = (path: string): string => relative(process.cwd(), resolve(root, path)) || '.';
  const folders: InputFolders = {
    documents: DEFAULT_FOLDERS.documents.map(at),
    milestones: at(DEFAULT_FOLDERS.milestones ?? ''),
    vocabulary: at(DEFAULT_FOLDERS.vocabulary),
    site: at(DEFAULT_FOLDERS.site),
    siteUrl: process.env['SITE_URL'] ?? '',
  };
  const { input, diagnostics: unread } = await readInput(folders);
  const { files, diagnostics } = await compile(input, hashText);
  return {
    files: unread.some(isError) ? null : files,
    diagnostics: sortDiagnostics([...unread, ...diagnostics]),
  };
}

/** The first errors as Vite's overlay shows them: file and line, sentence, excerpt, hint. */
function overlayOf(diagnostics: readonly Diagnostic[]): ErrorPayload['err'] {
  const errors = diagnostics.filter(isError);
  const [first] = errors;
  const text = errors.map((error) => printDiagnostic(error)).join('\n\n');
  if (!first) return { message: text, stack: '' };
  const { line, column } = positionAt(first.source, first.span.start);
  return {
    plugin: 'timeline-data',
    message: text,
    stack: '',
    id: first.source.file,
    loc: { file: first.source.file, line, column },
  };
}

function logFindings(diagnostics: readonly Diagnostic[], logger: Logger): void {
  for (const finding of diagnostics.filter(isError)) logger.error(`${printDiagnostic(finding)}\n`);
  const count = diagnostics.filter((d) => !isError(d)).length;
  if (count > 0)
    logger.warn(`${count} warnings about the data: npm run compile -- --check tells them`);
}

const isData = (name: string): boolean => /^[\w.-]+\.json$/.test(name);

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

/** Calls back after changes below a folder have come to rest; never twice at once, and the last change is always seen. */
function afterChanges(server: ViteDevServer, folder: string, work: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isDue = false;
  const start = async (): Promise<void> => {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      await work();
    }
    isRunning = false;
  };
  const onChange = (path: string): void => {
    if (!resolve(path).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void start(), REST_MS);
  };
  server.watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
}

function tell(server: ViteDevServer, { files, diagnostics }: Outcome): void {
  if (files) server.ws.send({ type: 'full-reload' });
  else server.ws.send({ type: 'error', err: overlayOf(diagnostics) });
}

/**
 * Vite plug-in: compiles `data/` for start and build. In development it serves the last good
 * bundle from `.bundle/`, compiles anew after an edit and reloads the page, or shows the error over
 * it; a build takes the files in, or stops with the errors.
 */
export function timelineData(): Plugin {
  let root = process.cwd();
  let logger: Logger | null = null;
  const compileOnce = async (): Promise<Outcome> => {
    const outcome = await run(root);
    if (logger) logFindings(outcome.diagnostics, logger);
    return outcome;
  };
  return {
    name: 'timeline-data',
    configResolved(config) {
      root = config.root;
      logger = config.logger;
    },
    async configureServer(server) {
      const folder = resolve(root, DEFAULT_OUT);
      const compileAndKeep = async (): Promise<Outcome> => {
        const outcome = await compileOnce();
        const writing = { disk: NODE_DISK, nowMs: Date.now() };
        if (outcome.files) await writeOutput(folder, outcome.files, writing);
        return outcome;
      };
      let last = await compileAndKeep();
      serve(server, folder);
      afterChanges(server, resolve(root, 'data'), async () => {
        last = await compileAndKeep();
        tell(server, last);
      });
      // A page that opens while the data have an error shows it too.
      server.ws.on('connection', () => {
        if (!last.files) tell(server, last);
      });
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { files, diagnostics } = await compileOnce();
      const count = diagnostics.filter(isError).length;
      if (!files) this.error(`the data have ${count} error${count === 1 ? '' : 's'}, see above`);
      for (const { name, text } of files) {
        this.emitFile({ type: 'asset', fileName: name, source: text });
      }
    },
  };
}
