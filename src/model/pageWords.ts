import type { Basis } from './bundle.ts';
import type { TranslatedText } from './bundleLanguage.ts';
import type { Plural } from './words.ts';

type Texts<K extends string> = Readonly<Record<K, string>>;

/** The words of the static pages in one language, beside those by which facts are told. */
export interface PageWords {
  readonly milestone: Texts<
    | 'landmark'
    | 'announced'
    | 'reference'
    | 'states'
    | 'noState'
    | 'noStateButParties'
    | 'parties'
    | 'asOf'
    | 'field'
    | 'pillar'
    | 'nothing'
    | 'linked'
    | 'sources'
    | 'source'
    | 'bestSource'
    | 'furtherSource'
    | 'furtherSources'
    | 'toCite'
    | 'quoted'
    | 'beside'
    | 'before'
    | 'after'
    | 'open'
    | 'pageTitle'
  >;
  /** What stands before a source or a reason. */
  readonly bases: Readonly<Record<Basis, string>>;
  /** The same behind a milestone in a list. */
  readonly basis: Readonly<Record<Basis, string>>;
  readonly lists: Texts<
    | 'force'
    | 'binds'
    | 'adopted'
    | 'addressed'
    | 'notTold'
    | 'listOf'
    | 'naming'
    | 'notRanked'
    | 'noneNaming'
    | 'stateDescription'
    | 'openState'
    | 'tagged'
    | 'basisBeside'
    | 'noneTagged'
    | 'fieldDescription'
    | 'openField'
  > & { readonly treaties: Plural; readonly milestones: Plural };
  /** Types of sources, by their English name in lower case; what is not here stands as printed. */
  readonly sourceTypes: Readonly<Record<string, string>>;
  readonly site: Texts<
    | 'colon'
    | 'publishedBy'
    | 'correction'
    | 'sourceIsRight'
    | 'about'
    | 'nothingElsewhere'
    | 'open'
    | 'languages'
    | 'allMilestones'
    | 'byState'
    | 'byField'
    | 'description'
    | 'translated'
    | 'untranslated'
  >;
  /** The texts of a milestone that are translated. */
  readonly texts: Texts<TranslatedText>;
}

export const ENGLISH_PAGES = {
  milestone: {
    landmark: '{kind}, landmark',
    announced: 'Announced; no source shows that it took place.',
    reference: 'Reference: {reference}',
    states: 'States',
    noState: 'No State named',
    noStateButParties: 'No State named, the parties apart',
    parties: 'Parties: {count}',
    asOf: 'As of {date}.',
    field: 'Field of work',
    pillar: 'Pillar',
    nothing: 'not stated',
    linked: 'Linked milestones',
    sources: 'Sources',
    source: 'Source',
    bestSource: 'Best source',
    furtherSource: 'Further source',
    furtherSources: 'Further sources',
    toCite: 'To cite',
    quoted: '“{title}” ({date})',
    beside: 'Before and after',
    before: 'Before',
    after: 'After',
    open: 'Open the timeline at this milestone',
    pageTitle: '{title}, {date}',
  },
  bases: {
    stated: 'Stated by a source',
    derived: 'Worked out from the text',
    editor: 'Judged by an editor',
  },
  basis: { stated: 'stated', derived: 'derived', editor: 'editor' },
  lists: {
    force: 'What binds, what commits, what addresses',
    binds: 'What binds {state}',
    adopted: 'What all participating States adopted',
    addressed: 'What is addressed to all participating States',
    notTold: 'Not told here:',
    listOf: '(list of {date})',
    naming: 'Milestones that name {state}: {count}',
    notRanked: 'A count says how often the texts name a State, not how active it is.',
    noneNaming: 'No milestone names it.',
    stateDescription:
      'What binds, what commits, what addresses {state}: {treaties}, {adopted} that all participating States adopted; and {naming} that name it, {years}.',
    openState: 'Open the timeline for {state}',
    tagged: 'Milestones: {count}',
    basisBeside:
      'Whether a source states the field, a rule derived it or an editor judged it stands beside each.',
    noneTagged: 'No milestone in this field of work.',
    fieldDescription: '{tagged} in the field of work “{field}”, {years}.',
    openField: 'Open the timeline for {field}',
    treaties: { one: '{count} treaty', other: '{count} treaties' },
    milestones: { one: '{count} milestone', other: '{count} milestones' },
  },
  sourceTypes: {},
  site: {
    colon: ':',
    publishedBy: 'Published by {publisher}.',
    correction: 'Send a correction',
    sourceIsRight:
      'Where this page and a source differ, the source is right. Not an official OSCE record.',
    about: 'About this timeline',
    nothingElsewhere: 'No cookies, no storage, nothing loaded from third parties.',
    open: 'Open the timeline',
    languages: 'This page in other languages',
    allMilestones: 'All milestones',
    byState: 'Milestones by participating State',
    byField: 'Milestones by field of work',
    description:
      '{milestones} of the OSCE and its partners on combating trafficking in human beings, {years}, each with its sources.',
    translated:
      'This translation is the timeline’s own. The English text is the reference; titles of sources and quotations stand in the language of the document.',
    untranslated: 'Not yet translated: {texts}.',
  },
  texts: { title: 'title', label: 'label', summary: 'summary', cautions: 'cautions' },
} as const satisfies PageWords;
