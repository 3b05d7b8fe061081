import { possibleDays, type MilestoneDate } from '../model/calendarDate.ts';
import { rolesOf, type Draft } from './draft.ts';
import { documentDate, documentWhy } from './draftDocument.ts';
import { titlePlace, type Joining } from './joining.ts';
import type { ReadDocument } from './readDocuments.ts';
import { diagnose, type Place } from './rules.ts';

const areApart = (a: MilestoneDate, b: MilestoneDate): boolean => {
  const [one, other] = [possibleDays(a), possibleDays(b)];
  return one.last < other.first || other.last < one.first;
};

/** A date as editors write it: `2014-03-04/2014-03-05`. */
export function dateWords({ start, end }: MilestoneDate): string {
  return end === null ? start : `${start}/${end}`;
}

/** Reports what a document says against the milestone it joins: other days, another host, another city. */
export function compareFacts(
  read: ReadDocument,
  draft: Draft,
  { report, vocabulary }: Joining,
): void {
  const related = [{ ...draft.origin, message: `the milestone \`${draft.id}\` stands here` }];
  const contradict = (place: Place, message: string): void =>
    report(diagnose('contradiction', place, { message, related }));
  const date = documentDate(read.extraction);
  const at = {
    source: read.document.source,
    span: read.extraction.eventQuote?.span ?? titlePlace(read).span,
  };
  if (date && areApart(date, draft.date)) {
    contradict(
      at,
      `Unexpected days ${dateWords(date)}, expected ${dateWords(draft.date)} as the milestone has.`,
    );
  }
  const hosts = rolesOf(documentWhy(read, vocabulary), 'host');
  const known = rolesOf(draft.why, 'host');
  const host = read.extraction.states.find(({ role }) => role === 'host');
  if (host && known.length > 0 && !hosts.some((iso2) => known.includes(iso2))) {
    const span = host.roles[0]?.quote.span ?? at.span;
    contradict(
      { ...at, span },
      `Unexpected host ${host.iso2}, expected ${known.join(', ')} as the milestone has.`,
    );
  }
}
