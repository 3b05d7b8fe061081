import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompilerInput } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareText } from './printDiagnostic.ts';
import { diagnose } from './rules.ts';

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

/** Files opened at once: enough to keep the disk busy, far from what a system allows. */
const AT_ONCE = 64;

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
    const paths = await filesBelow(folder, endings);
    const files: (InputFile | null)[] = [];
    for (let first = 0; first < paths.length; first += AT_ONCE) {
      const batch = paths.slice(first, first + AT_ONCE);
      files.push(...(await Promise.all(batch.map((path) => this.file(path)))));
    }
    return files.filter((file) => file !== null);
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
