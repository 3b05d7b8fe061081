import type { Diagnostic } from './diagnostic.ts';
import type { DraftPool } from './draftPool.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { ReadDocument } from './readDocuments.ts';
import type { Place } from './rules.ts';

/** What joining needs besides the document. */
export interface Joining {
  readonly pool: DraftPool;
  readonly vocabulary: LoadedVocabulary;
  readonly report: (finding: Diagnostic) => void;
}

/** Where findings about a whole document are shown: at its title. */
export function titlePlace({ document }: ReadDocument): Place {
  return { source: document.source, span: document.title?.span ?? { start: 0, end: 1 } };
}
