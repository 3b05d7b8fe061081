import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const forward = (path: string): string => path.replaceAll('\\', '/');

/** TypeScript files of folders and below that are no tests, by path from the root, sorted. */
export async function sourceFiles(
  root: string,
  folders: readonly string[],
): Promise<readonly string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      if (/\.tsx?$/.test(folder)) return [folder];
      const found = await readdir(join(root, folder), { recursive: true });
      return found.map((path) => forward(join(folder, path)));
    }),
  );
  return lists
    .flat()
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
    .sort();
}
