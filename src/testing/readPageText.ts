import { extractDocument } from '../compiler/extractDocument.ts';
import type { CompilerVocabulary, Extraction } from '../compiler/extraction.ts';
import { loadLanguages } from '../compiler/extract/language.ts';
import { loadVocabulary } from '../compiler/loadVocabulary.ts';
import { parsePage } from '../compiler/parsePage.ts';
import { dataSources } from './curatedFiles.ts';

/** The vocabulary under `data/`, as the compiler's stages know it; for tests and benches. */
export const compilerVocabulary: CompilerVocabulary = loadVocabulary(
  dataSources('vocabulary', '.yaml'),
).vocabulary.compiler;

// Any text may come here, also one whose language has to be told.
await loadLanguages();

/** All documents of a page text, parsed and read. */
export function readPageTexts(text: string, file = 'page.txt'): readonly Extraction[] {
  return parsePage({ file, text }).map((document) => extractDocument(document, compilerVocabulary));
}

/** The first document of a page text. Throws where there is none. */
export function readPageText(text: string, file = 'page.txt'): Extraction {
  const [extraction] = readPageTexts(text, file);
  if (!extraction) throw new Error('the text holds no document');
  return extraction;
}

/** States and roles in one line, by code: "AT host, CZ participant". */
export function rolesOf({ states }: Extraction): string {
  return states
    .map(({ iso2, role }) => `${iso2} ${role}`)
    .sort()
    .join(', ');
}
