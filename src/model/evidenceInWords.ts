import type { Milestone, MilestoneDetail, MilestoneLink, CitedSource, Why } from './bundle.ts';
import { uncapital } from './labels.ts';
import { inPageLanguage } from './say.ts';
import { fill, type Words } from './words.ts';

export const ENGLISH_QUOTES = {
  quoteLeads: {
    stated: 'The text says it in words:',
    derived: 'Worked out from these words:',
    editor: 'An editor chose it for these words:',
  },
  quotePlaces: {
    title: 'our title',
    summary: 'our summary',
    record: 'our record',
    page: 'page of the OSCE',
    head: 'title or header',
    paragraph: 'paragraph {number}',
  },
} as const satisfies Partial<Words>;

export const ENGLISH_LINKS = {
  links: {
    announces: ['Announces', 'Announced by'],
    recalls: ['Recalls', 'Recalled by'],
    endorses: ['Endorses', 'Endorsed by'],
    'adds to': ['Supplements', 'Supplemented by'],
    implements: ['Implements', 'Implemented by'],
    follows: ['Previous', 'Next'],
  },
} as const satisfies Partial<Words>;

type QuoteWords = Pick<Words, 'quoteLeads' | 'quotePlaces'>;

const PAGE_QUOTES: QuoteWords = inPageLanguage(ENGLISH_QUOTES);

/** What stands before the words on which a tag rests. */
export const QUOTE_LEADS = PAGE_QUOTES.quoteLeads;

const PAGE_LINKS: Pick<Words, 'links'> = inPageLanguage(ENGLISH_LINKS);

/** The source that a why points to: by its place in the list (of a party in that of the treaty's parties), or by the document that is quoted. */
export function sourceOfWhy(why: Why, detail: MilestoneDetail): CitedSource | null {
  if (why.partySource !== undefined) return detail.partySources?.[why.partySource] ?? null;
  if (why.source !== undefined) return detail.sources[why.source] ?? null;
  if (why.document === undefined) return null;
  return detail.sources.find((source) => source.document === why.document) ?? null;
}

/** Where a quote stands: "Press release, paragraph 4", "our record, paragraph 2", "our record, title or header", "our title". */
export function placeOfQuote(
  why: Why,
  detail: MilestoneDetail,
  { quotePlaces }: Pick<Words, 'quotePlaces'> = PAGE_QUOTES,
): string {
  if (why.in !== undefined) return quotePlaces[why.in];
  const source = sourceOfWhy(why, detail);
  const document = source?.form === 'page' ? (source.type ?? quotePlaces.page) : quotePlaces.record;
  if (why.paragraph === undefined) return document;
  const paragraph = fill(quotePlaces.paragraph, { number: why.paragraph });
  return `${document}, ${why.paragraph === 0 ? quotePlaces.head : paragraph}`;
}

/** A milestone that others lead to or that leads to others, and what the links between them say. */
interface LinkedMilestone {
  readonly milestone: Milestone;
  /** "Recalls", "Recalls, implements". */
  readonly words: string;
}

/** The milestones that links lead to, by date, each once with all that its links say; what is not known is left out. */
export function linkedInWords(
  links: readonly MilestoneLink[],
  milestoneById: ReadonlyMap<string, Milestone>,
  { links: linkWords } = PAGE_LINKS,
): readonly LinkedMilestone[] {
  const words = new Map<string, readonly string[]>();
  for (const link of links) {
    const before = words.get(link.id) ?? [];
    const said = linkWords[link.kind][link.inverse ? 1 : 0];
    words.set(link.id, [...before, before.length > 0 ? uncapital(said) : said]);
  }
  return [...words]
    .flatMap(([id, said]) => {
      const milestone = milestoneById.get(id);
      return milestone ? [{ milestone, words: said.join(', ') }] : [];
    })
    .sort((a, b) => (a.milestone.date.start < b.milestone.date.start ? -1 : 1));
}
