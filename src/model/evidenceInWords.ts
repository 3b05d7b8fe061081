import type { MilestoneDetail, MilestoneLink, Source, Why } from './bundle.ts';

/** What stands before the words on which a tag rests, by its basis. */
export const QUOTE_LEADS: Readonly<Record<Why['basis'], string>> = {
  stated: 'The text says it in words:',
  derived: 'Worked out from these words:',
  editor: 'An editor chose it for these words:',
};

/** The source that a why points to: by its place in the list (of a party in that of the treaty's parties), or by the document that is quoted. */
export function sourceOfWhy(why: Why, detail: MilestoneDetail): Source | null {
  if (why.partySource !== undefined) return detail.partySources?.[why.partySource] ?? null;
  if (why.source !== undefined) return detail.sources[why.source] ?? null;
  if (why.document === undefined) return null;
  return detail.sources.find((source) => source.document === why.document) ?? null;
}

/** Where a quote stands: "Press release, paragraph 4", "our record, paragraph 2", "our record, title or header", "our title". */
export function placeOfQuote(why: Why, detail: MilestoneDetail): string {
  if (why.in !== undefined) return `our ${why.in}`;
  const source = sourceOfWhy(why, detail);
  const document = source?.form === 'page' ? (source.type ?? 'page of the OSCE') : 'our record';
  if (why.paragraph === undefined) return document;
  return `${document}, ${why.paragraph === 0 ? 'title or header' : `paragraph ${why.paragraph}`}`;
}

const LINK_WORDS: Readonly<Record<MilestoneLink['kind'], readonly [string, string]>> = {
  announces: ['Announces', 'Announced by'],
  recalls: ['Recalls', 'Recalled by'],
  endorses: ['Endorses', 'Endorsed by'],
  'adds to': ['Adds to', 'Added to by'],
  implements: ['Implements', 'Implemented by'],
  follows: ['Previous', 'Next'],
};

/** What a link says, from the side of the milestone shown. */
export function linkInWords(link: MilestoneLink): string {
  return LINK_WORDS[link.kind][link.inverse ? 1 : 0];
}
