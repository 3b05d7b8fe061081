import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../compiler/compile.ts';
import type { InputFile } from '../compiler/decodeSource.ts';
import { hashText } from '../compiler/hashText.ts';
import type { Bundle } from '../model/bundle.ts';
import type { SearchFile, SearchWords } from '../model/searchData.ts';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** The files of a folder under `data/` that end as given, as bytes. */
export const filesOf = (folder: string, ending: string): readonly InputFile[] =>
  readdirSync(`${DATA}${folder}`)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .map((name) => ({
      file: `data/${folder}/${name}`,
      bytes: readFileSync(`${DATA}${folder}/${name}`),
    }));

/** Compiles `data/` with these documents. */
export const compileWith = (documents: readonly InputFile[]) =>
  compile(
    {
      vocabulary: filesOf('vocabulary', '.yaml'),
      milestones: filesOf('milestones', '.yaml'),
      treaties: filesOf('treaties', '.yaml'),
      documents,
      site: null,
      siteUrl: '',
    },
    hashText,
  );

/** All of `data/` as a page reads it: the bundle with what its search reads. */
export async function compiledSearch(): Promise<{
  readonly bundle: Bundle;
  readonly texts: SearchFile;
  readonly words: SearchWords;
}> {
  const { files } = await compileWith(filesOf('documents', '.md'));
  const written = new Map((files ?? []).map(({ name, text }) => [name, text]));
  const read = <T>(name: string): T => JSON.parse(written.get(name) ?? 'null') as T;
  const bundle = read<Bundle>('timeline.json');
  return { bundle, texts: read(bundle.search), words: read(bundle.words) };
}
