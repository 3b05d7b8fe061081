import type { Diagnostic, FindingWords, Severity } from './diagnostic.ts';
import type { Source, Span } from './source.ts';

interface Rule {
  readonly severity: Severity;
  /** What the rule guards, for the guide to messages. */
  readonly about: string;
}

const error = (about: string): Rule => ({ severity: 'error', about });
const warning = (about: string): Rule => ({ severity: 'warning', about });

/**
 * Every diagnostic the compiler can give, by its permanent name. A name is never used for another
 * meaning. How to write a finding: `actual` and `expected` are the halves of one sentence,
 * "Unexpected …, expected …", the words of the input in backticks, no blame; what an editor can do
 * about it goes into the hint.
 */
export const RULES = {
  // files
  'empty-file': error('A file that is read holds at least one word.'),
  'binary-file': error('Documents and data are text.'),
  'wrong-encoding': error('Text is UTF-8, or UTF-16 with its mark.'),
  'unreadable-file': error('Every folder of an input, and every file in it, can be opened.'),
  'missing-vocabulary': error('The lists of States, fields of work and Chairmanships are there.'),
  'too-large': error('A file is at most 64 MB.'),
  'broken-file': error('A file is whole, and of the form that it says.'),
  'locked-file': warning('A file opens without a password.'),
  'no-words': warning('A file holds words that can be read, not pictures of them.'),
  'left-unread': warning('A file is no longer than a reader takes.'),
  'tracked-changes': warning('The changes of a Word file are accepted or rejected.'),
  'doubtful-seam': warning('A file of several texts shows where each begins.'),
  'broken-extractions': error('A file of extractions is whole, as `--extract-to` wrote it.'),
  'other-extractions': error(
    'Extractions are joined by the compiler, and with the lists of names, that made them.',
  ),
  'twice-extracted': error('A document stands in one of the files of extractions that are joined.'),
  // YAML and front matter
  'broken-yaml': error('YAML follows the syntax of YAML.'),
  'cut-value': warning('A value that holds ` #` stands between quotation marks.'),
  'no-alias': error('Values are written out, without anchors and aliases.'),
  'broken-front-matter': error('A record begins with front matter between two lines of ---.'),
  'wrong-shape': error('A value has the shape that its key asks for.'),
  'unknown-key': error('Only the keys of docs/data-format.md are used.'),
  'duplicate-key': error('A key stands once.'),
  'missing-key': error('Keys that are needed are there.'),
  'empty-value': error('A key that is there has a value.'),
  // values
  'unknown-state': error('States are participating States.'),
  'partner-state': error('Countries that are no participating State never stand in `states`.'),
  'unknown-field': error('Fields of work are those of the OSCE site menu.'),
  'unknown-value': error('A value is one of a short list.'),
  'impossible-date': error('A date is a day, month or year of the calendar.'),
  'end-before-start': error('A range ends after it starts.'),
  'outside-span': error('Records and milestones lie within the years of the timeline.'),
  'other-year': warning('A milestone stands in the file of its year.'),
  'malformed-id': error('An id is lower-case letters, digits and hyphens.'),
  'duplicate-id': error('An id is given once.'),
  'duplicate-tag': error('A tag, and a link, is given once.'),
  'long-label': error('A label has at most 33 characters.'),
  'malformed-url': error('An address begins with https:// or http://.'),
  'unknown-source': error('A tag names a source by its number in the list.'),
  'no-basis': error('A tag names its source, or gives an editor’s reason.'),
  'unknown-milestone': error('A link leads to a milestone that is there.'),
  'self-link': error('A milestone does not link to itself.'),
  'incomplete-chairs': error('A year has one Chairmanship at most.'),
  // documents
  'not-osce': warning('A page text names the OSCE or one of its institutions, or is left out.'),
  'other-language': warning('A page text is in English, or is left out.'),
  'no-text': error('A record tells in its body what happened.'),
  unwritten: warning('What stands in a record for a text still to be written makes way for it.'),
  'no-title': warning('A document has a title.'),
  'no-date': warning('A document has a date.'),
  'page-outside-span': warning('Days outside the timeline are left out of it.'),
  'page-without-words': warning('A page text has more than its title.'),
  furniture: warning('A page text is saved without menu, banner, stamps and other texts’ titles.'),
  'cut-off': warning('A text ends with its last sentence.'),
  'two-readings': warning('Words of a document have one reading.'),
  'same-document': warning('A document is given once.'),
  'unknown-printed-field': warning('Fields of work that a page prints are of the list.'),
  // joining
  'undated-event': warning('An event that a record names has a date.'),
  contradiction: warning('Document and curated milestone agree.'),
  'near-miss': warning('A document that may tell of a curated milestone says so, or does not.'),
  'idle-correction': warning('A correction changes something.'),
  // other languages
  'unfinished-language': warning('A language has its names and words, or is left out.'),
  'lost-place': error('Words of another language keep the names in braces of the English ones.'),
  'stale-translation': warning('A translation is marked with the English it was made from.'),
  'missing-translation': warning('Every text of a milestone is translated.'),
  'missing-words': warning('Every text of the interface is translated.'),
  'idle-words': warning('A translated text of the interface is one that English has.'),
  'idle-translation': warning('A translation is of a milestone that is there.'),
  'unfaithful-translation': warning(
    'Numbers and States of the English text are in its translation.',
  ),
  'off-glossary': warning('A translation uses the terms of its glossary.'),
  'no-why': error('Every tag has its why: where not, the compiler is at fault.'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** Where a finding stands. */
export interface SourcePlace {
  readonly source: Source;
  readonly span: Span;
}

/** A diagnostic of the named rule, with the severity that the catalogue gives it. */
export function diagnose(rule: RuleName, place: SourcePlace, words: FindingWords): Diagnostic {
  return { rule, severity: RULES[rule].severity, source: place.source, span: place.span, ...words };
}
