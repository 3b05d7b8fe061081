import { extractDocument, toExtractionRecord } from './extractDocument.ts';
import { parsePage } from './parsePage.ts';
import type { Reading } from './readDocuments.ts';

/** The readers of page texts and of what documents say, as the pipeline takes them. */
export const reading: Reading = { parsePage, extractDocument };

export { toExtractionRecord };
