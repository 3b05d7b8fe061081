import { randomBytes } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { INDEX_FILE, type OutputFile } from './writeBundle.ts';

/** Where the app takes the bundle from. */
export const DEFAULT_OUT = '.bundle';

/** What the writer asks of a disk; the real one below, another in tests. */
export interface Disk {
  readonly makeFolder: (path: string) => Promise<void>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Whether a file holds just this text; its last change is then now, as if it were written. */
  readonly holds: (path: string, text: string) => Promise<boolean>;
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

async function holds(path: string, text: string): Promise<boolean> {
  try {
    if ((await stat(path)).size !== Buffer.byteLength(text)) return false;
    const now = new Date();
    await utimes(path, now, now);
    return (await readFile(path)).equals(Buffer.from(text));
  } catch {
    // Not there, or not to be touched: it is written.
    return false;
  }
}

/** The disk of this machine. */
export const NODE_DISK: Disk = {
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  write: writeWhole,
  holds,
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
  place: Writing & { readonly folder: string },
): Promise<void> {
  const current = new Set(files.map(({ name }) => join(place.folder, name)));
  for (const { name, changedMs } of await place.disk.list(folder)) {
    const isOld = place.nowMs - changedMs > KEEP_MS;
    if (isOurs(name) && isOld && !current.has(join(folder, name))) {
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
 * files whose names hold their digest, then the index that names them. A file that holds its text
 * already is left as it is. Rejects with the error of the disk; the last good bundle is whole then.
 */
export async function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  writing: Writing,
): Promise<void> {
  const isIndex = ({ name }: OutputFile): boolean => name === INDEX_FILE;
  const folders = [...new Set(files.map(({ name }) => dirname(join(folder, name))))];
  for (const one of folders) await writing.disk.makeFolder(one);
  for (const file of [...files.filter((f) => !isIndex(f)), ...files.filter(isIndex)]) {
    const path = join(folder, file.name);
    if (await writing.disk.holds(path, file.text)) continue;
    await writeSafely(path, file.text, writing.disk);
  }
  for (const one of folders) await removeOld(one, files, { ...writing, folder });
}
