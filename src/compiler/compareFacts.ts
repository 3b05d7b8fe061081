import { areApart, type MilestoneDate } from '../model/calendarDate.ts';
import { rolesOf, type Draft } from './draft.ts';
import { documentDate, documentWhy } from './draftDocument.ts';
import type { Extraction } from './extraction.ts';
import { cityOf } from './findTwin.ts';
import { titlePlace, type Joining } from './joining.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import type { ReadDocument } from './readDocuments.ts';
import type { FindingWords } from './diagnostic.ts';
import { diagnose } from './rules.ts';
import type { Span } from './source.ts';

/** A date as editors write it: `2014-03-04/2014-03-05`. */
export function dateWords({ start, end }: MilestoneDate): string {
  return end === null ? start : `${start}/${end}`;
}

type Contradict = (span: Span | undefined, words: FindingWords) => void;

/** Whether the host was read from the place that the document prints: then that is where it took place. */
function isAtPrintedPlace({ states, place }: Extraction): boolean {
  const host = states.find(({ role }) => role === 'host')?.roles[0]?.quote.span;
  const printed = place?.quote.span;
  return !!host && !!printed && host.start < printed.end && printed.start < host.end;
}

function comparePlaces(
  read: ReadDocument,
  draft: Draft,
  { vocabulary, contradict }: { vocabulary: LoadedVocabulary; contradict: Contradict },
): void {
  const { states, place } = read.extraction;
  const known = rolesOf(draft.why, 'host');
  const host = states.find(({ role }) => role === 'host');
  const hosts = rolesOf(documentWhy(read, vocabulary), 'host');
  if (host && known.length > 0 && !hosts.some((iso2) => known.includes(iso2))) {
    const words = {
      actual: `host ${host.iso2}`,
      expected: `${known.join(', ')} as the milestone has`,
    };
    contradict(host.roles[0]?.quote.span, words);
    return;
  }
  const city = draft.place?.city ?? null;
  if (!place || city === null || !isAtPrintedPlace(read.extraction)) return;
  if (cityOf(place.value) === cityOf(city)) return;
  const words = { actual: `city ${place.value}`, expected: `${city} as the milestone has` };
  contradict(place.quote.span, words);
}

/** Reports what a document says against the milestone it joins: other days, another host, another city. */
export function compareFacts(
  read: ReadDocument,
  draft: Draft,
  { report, vocabulary }: Joining,
): void {
  const related = [{ ...draft.origin, message: `the milestone \`${draft.id}\` stands here` }];
  const contradict: Contradict = (span = titlePlace(read).span, words) => {
    const place = { source: read.document.source, span };
    report(diagnose('contradiction', place, { ...words, related }));
  };
  const date = documentDate(read);
  if (date && areApart(date, draft.date)) {
    contradict(read.extraction.eventQuote?.span, {
      actual: `days ${dateWords(date)}`,
      expected: `${dateWords(draft.date)} as the milestone has`,
    });
  }
  comparePlaces(read, draft, { vocabulary, contradict });
}
