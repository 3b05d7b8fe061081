import { randomBytes } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareText } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';
import { INDEX_FILE, type OutputFile } from './writeBundle.ts';

/** Where a run reads from. */
export interface InputFolders {
  readonly documents: readonly string[];
  /** Null: without curated milestones. */
  readonly milestones: string | null;
  readonly vocabulary: string;
  readonly site: string;
  readonly siteUrl: string;
}

/** The folders of this project, relative to its root. */
export const DEFAULT_FOLDERS: InputFolders = {
  documents: ['data/documents'],
  milestones: 'data/milestones',
  vocabulary: 'data/vocabulary',
  site: 'data/site.yaml',
  siteUrl: '',
};

/** Where the app takes the bundle from. */
export const DEFAULT_OUT = '.bundle';

const forward = (path: string): string => path.replaceAll('\\', '/');

/** Paths of all files in a folder and below that end in one of `endings`, sorted; a missing folder is empty. */
async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isWanted = endings.some((ending) => entry.name.toLowerCase().endsWith(ending));
    if (entry.isDirectory()) found.push(...(await filesBelow(path, endings)));
    else if (isWanted && entry.name.toLowerCase() !== 'readme.md') found.push(path);
  }
  return found.map(forward).sort(compareText);
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];

  async file(path: string): Promise<InputFile | null> {
    try {
      return { file: forward(path), bytes: await readFile(path) };
    } catch (problem) {
      const source = { file: forward(path), text: '' };
      const message = `Unexpected file that cannot be opened (${reasonOf(problem)}), expected to read it.`;
      this.diagnostics.push(
        diagnose('unreadable-file', { source, span: { start: 0, end: 0 } }, { message }),
      );
      return null;
    }
  }

  async folder(folder: string, endings: readonly string[]): Promise<readonly InputFile[]> {
    const files: InputFile[] = [];
    for (const path of await filesBelow(folder, endings)) {
      const file = await this.file(path);
      if (file) files.push(file);
    }
    return files;
  }
}

/** The short name of what went wrong with a file: `ENOENT`, `EACCES`, or the message. */
export function reasonOf(problem: unknown): string {
  if (problem instanceof Error && 'code' in problem) return String(problem.code);
  return problem instanceof Error ? problem.message : String(problem);
}

/** Whether a file is there. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Reads all that a run compiles. A file that cannot be opened is a diagnostic. */
export async function readInput(
  folders: InputFolders,
): Promise<{ readonly input: CompilerInput; readonly diagnostics: readonly Diagnostic[] }> {
  const reader = new Reader();
  const yaml = ['.yaml', '.yml'];
  const documents: InputFile[] = [];
  for (const folder of new Set(folders.documents)) {
    documents.push(...(await reader.folder(folder, ['.txt', '.md'])));
  }
  const input: CompilerInput = {
    vocabulary: await reader.folder(folders.vocabulary, yaml),
    milestones: folders.milestones === null ? [] : await reader.folder(folders.milestones, yaml),
    documents,
    site: (await isThere(folders.site)) ? await reader.file(folders.site) : null,
    siteUrl: folders.siteUrl,
  };
  return { input, diagnostics: reader.diagnostics };
}

/** What the writer asks of a disk; the real one below, another in tests. */
export interface Disk {
  readonly makeFolder: (path: string) => Promise<void>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** Names in a folder, with the time of the last change in ms since 1970. */
  readonly list: (
    path: string,
  ) => Promise<readonly { readonly name: string; readonly changedMs: number }[]>;
}

async function writeWhole(path: string, text: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, 'wx');
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** The disk of this machine. */
export const NODE_DISK: Disk = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  write: writeWhole,
  rename,
  remove: (path) => rm(path, { force: true }),
  list: async (path) => {
    const names = await readdir(path).catch(() => []);
    return Promise.all(
      names.map(async (name) => {
        const found = await stat(join(path, name)).catch(() => null);
        return { name, changedMs: found?.mtimeMs ?? Number.POSITIVE_INFINITY };
      }),
    );
  },
};

/**
 * Writes a file whole or not at all: beside its place first, then moved there. Rejects with the
 * error of the disk; what stood there before is untouched then.
 */
export async function writeSafely(path: string, text: string, disk: Disk): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await disk.write(draft, text);
    await disk.rename(draft, path);
  } catch (problem) {
    await disk.remove(draft).catch(() => undefined);
    throw problem;
  }
}

/** Files of an earlier run stay this long, for pages that still read them and for a run beside this one. */
const KEEP_MS = 10 * 60 * 1000;

const isOurs = (name: string): boolean =>
  /^(?:details|search)\.[0-9a-f]{8}\.json$/.test(name) || /\.[0-9a-f]{12}\.tmp$/.test(name);

async function removeOld(
  folder: string,
  files: readonly OutputFile[],
  place: Writing,
): Promise<void> {
  const current = new Set(files.map(({ name }) => name));
  for (const { name, changedMs } of await place.disk.list(folder)) {
    const isOld = place.nowMs - changedMs > KEEP_MS;
    if (isOurs(name) && isOld && !current.has(name)) {
      await place.disk.remove(join(folder, name)).catch(() => undefined);
    }
  }
}

export interface Writing {
  readonly disk: Disk;
  readonly nowMs: number;
}

/**
 * Writes the files of a bundle so that the folder holds a whole one at every moment: first the
 * files whose names hold their digest, then the index that names them. Rejects with the error of
 * the disk; the last good bundle is whole then.
 */
export async function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  writing: Writing,
): Promise<void> {
  await writing.disk.makeFolder(folder);
  const isIndex = ({ name }: OutputFile): boolean => name === INDEX_FILE;
  for (const file of [...files.filter((f) => !isIndex(f)), ...files.filter(isIndex)]) {
    await writeSafely(join(folder, file.name), file.text, writing.disk);
  }
  await removeOld(folder, files, writing);
}
