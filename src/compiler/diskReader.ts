import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import type { Diagnostic } from './diagnostic.ts';
import { READ_ENDINGS } from './forms/form.ts';
import { compareText } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';

/** Where a run reads from. */
export interface InputFolders {
  readonly documents: readonly string[];
  /** Null: without curated milestones. The parties of treaties are in `treaties` beside this folder, other languages in `languages`. */
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

const forward = (path: string): string => path.replaceAll('\\', '/');

/** The finding about a file or folder that the disk refuses. */
export function cannotOpen(what: 'file' | 'folder', path: string, problem: unknown): Diagnostic {
  const place = { source: { file: forward(path), text: '' }, span: { start: 0, end: 0 } };
  const words = {
    actual: `${what} that cannot be opened (${reasonOf(problem)})`,
    expected: 'to read it',
  };
  const hint = `look whether it is a ${what}, and whether you may read it`;
  return diagnose('unreadable-file', place, { ...words, hint });
}

class DiskReader {
  readonly diagnostics: Diagnostic[] = [];
  /** Files that are no input by their endings; a hidden file and a README are never meant as one. */
  readonly leftAlone: string[] = [];

  #refuse(...what: Parameters<typeof cannotOpen>): void {
    this.diagnostics.push(cannotOpen(...what));
  }

  /** Waits for the disk: a promise for each of thousands of small files costs more than it saves. */
  file(path: string): InputFile | null {
    try {
      return { file: forward(path), bytes: readFileSync(path) };
    } catch (problem) {
      this.#refuse('file', path, problem);
      return null;
    }
  }

  /** Paths of all files in a folder and below that end in one of `endings`. */
  async #filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
    const found: (string | readonly string[])[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const isWanted = endings.some((ending) => entry.name.toLowerCase().endsWith(ending));
      if (entry.isDirectory()) found.push(await this.#filesIn(path, endings));
      else if (/^(?:\.|readme\.md$)/i.test(entry.name)) continue;
      else if (isWanted) found.push(path);
      else this.leftAlone.push(forward(path));
    }
    return found.flat();
  }

  async #filesIn(folder: string, endings: readonly string[]): Promise<readonly string[]> {
    try {
      return await this.#filesBelow(folder, endings);
    } catch (problem) {
      this.#refuse('folder', folder, problem);
      return [];
    }
  }

  /** Files of folders and below, each once, however often the folders name it; a missing folder is empty. */
  async folders(
    folders: readonly string[],
    endings: readonly string[],
  ): Promise<readonly InputFile[]> {
    const byPlace = new Map<string, string>();
    for (const folder of folders) {
      const found = (await isThere(folder)) ? await this.#filesIn(folder, endings) : [];
      for (const path of found.map(forward).sort(compareText)) {
        if (!byPlace.has(resolve(path))) byPlace.set(resolve(path), path);
      }
    }
    return [...byPlace.values()].flatMap((path) => this.file(path) ?? []);
  }
}

/** The short name of what went wrong with a file: `ENOENT`, `EACCES`, or the message. */
export function reasonOf(problem: unknown): string {
  if (problem instanceof Error && 'code' in problem) return String(problem.code);
  return problem instanceof Error ? problem.message : String(problem);
}

/** Whether a file or folder is there; one that may not be looked at is. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (problem) => reasonOf(problem) !== 'ENOENT',
  );
}

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What a run found on disk. */
export interface ReadInput {
  readonly input: CompilerInput;
  /** Files and folders that cannot be opened. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of files in the folders of documents that no reader takes. */
  readonly leftAlone: readonly string[];
}

/** Reads all that a run compiles. A file or folder that cannot be opened is a diagnostic. */
export async function readInput(folders: InputFolders): Promise<ReadInput> {
  const reader = new DiskReader();
  const yaml = ['.yaml', '.yml'];
  const milestones = folders.milestones === null ? [] : [folders.milestones];
  const documents = await reader.folders(folders.documents, READ_ENDINGS);
  const leftAlone = [...new Set(reader.leftAlone)].sort(compareText);
  const input: CompilerInput = {
    documents,
    vocabulary: await reader.folders([folders.vocabulary], yaml),
    milestones: await reader.folders(milestones, yaml),
    treaties: await reader.folders(
      milestones.map((folder) => join(folder, '..', 'treaties')),
      yaml,
    ),
    languages: await reader.folders(
      milestones.map((folder) => join(folder, '..', 'languages')),
      yaml,
    ),
    site: (await isThere(folders.site)) ? reader.file(folders.site) : null,
    siteUrl: folders.siteUrl,
  };
  return { input, diagnostics: reader.diagnostics, leftAlone };
}
