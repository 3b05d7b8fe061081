import type { Milestone, MilestoneDetail } from './bundle.ts';
import { toBibtex } from './bibtex.ts';
import { calendarDateInWords } from './dateInWords.ts';
import { oneLine, referencesOf, type Reference } from './reference.ts';
import { toRis } from './ris.ts';

export type CitationFormat = 'text' | 'bibtex' | 'ris';

/** "OSCE. “Title”. Press release, No. 12, 9 October 2014. https://…": what is not known is left out. */
function inText({ source }: Reference): string {
  const facts = [
    source.type,
    source.number,
    source.date === null ? null : calendarDateInWords(source.date),
  ].filter((fact): fact is string => fact != null && fact !== '');
  const sentences = [source.publisher, `“${source.title}”`, facts.join(', ')].filter(
    (sentence) => sentence !== '',
  );
  const text = sentences
    .map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`))
    .join(' ');
  return oneLine(source.url === null ? text : `${text} ${source.url}`);
}

/**
 * How to cite the sources of a milestone: a line for each source as plain text, or the entries of a
 * BibTeX or RIS file. A milestone without a source is cited by its own title and date.
 */
export function citationOf(
  milestone: Milestone,
  detail: MilestoneDetail,
  format: CitationFormat,
): string {
  const references = referencesOf([{ milestone, detail }]);
  if (format === 'bibtex') return toBibtex(references);
  return format === 'ris' ? toRis(references) : references.map(inText).join('\n');
}
