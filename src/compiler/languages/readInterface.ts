import { didYouMean } from '../../model/nearest.ts';
import { withoutNote } from '../../model/say.ts';
import type { Plural } from '../../model/words.ts';
import { Findings } from '../readFields.ts';
import { readYaml, type YamlNode } from '../readYaml.ts';
import { remembered } from '../remembered.ts';
import type { Source } from '../source.ts';
import { WordFitter } from './fitWords.ts';

/** Texts of the interface by their English; of a plural by its form `other`. */
export type InterfaceTexts = Readonly<Record<string, string | Plural>>;

/** What is said in English where its texts are not there. */
export const NO_INTERFACE: InterfaceTexts = {};

/** The folder of the English texts, which is no language beside English. */
export const ENGLISH_FOLDER = 'en';

/** How many missing texts a finding names. */
const NAMED = 3;

function englishText(node: YamlNode): string | Plural | null {
  if (node.kind === 'text') return node.text;
  if (node.kind !== 'map') return null;
  const forms = node.entries.map(({ key, value }) => [
    key,
    value.kind === 'text' ? value.text : '',
  ]);
  const plural = Object.fromEntries(forms) as Partial<Plural>;
  return plural.other === undefined ? null : { ...plural, other: plural.other };
}

/**
 * Reads what the code says in English: lists of texts and plurals by the folder that says them. It is
 * written by a tool, so what has another shape is left out.
 */
export const readEnglishInterface = remembered((source: Source): InterfaceTexts => {
  const { node } = readYaml(source);
  const lists = node?.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  const texts = lists
    .flatMap((list) => (list.kind === 'list' ? list.items : []))
    .flatMap((item) => englishText(item) ?? []);
  return Object.fromEntries(
    texts.map((text) => [typeof text === 'string' ? text : text.other, text]),
  );
});

function bare(text: string | Plural): string | Plural {
  if (typeof text === 'string') return withoutNote(text);
  const forms = Object.entries(text).map(([form, one]) => [form, withoutNote(one)]);
  return { ...(Object.fromEntries(forms) as Partial<Plural>), other: withoutNote(text.other) };
}

/**
 * All texts, those that a language has not in English: a page takes from all of them which English
 * texts differ by their notes alone.
 */
export const wholeInterface = (english: InterfaceTexts, own: InterfaceTexts): InterfaceTexts => ({
  ...Object.fromEntries(Object.entries(english).map(([key, text]) => [key, bare(text)])),
  ...own,
});

/**
 * Reads the texts of a language, each by its English. A text that is missing stays English and is
 * reported, as is one whose English nobody says any more, and one with other names in braces.
 */
export function readInterface(
  source: Source,
  { english, language }: { readonly english: InterfaceTexts; readonly language: string },
  findings: Findings,
): InterfaceTexts {
  const { node, diagnostics } = readYaml(source);
  for (const found of diagnostics) findings.diagnostics.push(found);
  const fitter = new WordFitter(language, findings);
  const known = Object.keys(english);
  const own = new Map<string, string | Plural>();
  for (const { key, keySpan, value } of node?.kind === 'map' ? node.entries : []) {
    const reference = english[key];
    if (reference !== undefined) own.set(key, fitter.fit(value, reference, key));
    else {
      findings.add('idle-words', keySpan, {
        actual: `“${key}”`,
        expected: 'a text of data/languages/en/interface.yaml',
        hint: didYouMean(key, known),
      });
    }
  }
  const missing = known.filter((key) => !own.has(key));
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).map((text) => `“${withoutNote(text)}”`);
    const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
    findings.add(
      'missing-words',
      { start: 0, end: 0 },
      {
        actual: `no words for ${named.join(', ')}${more}`,
        expected: 'every text of the interface in the language',
      },
    );
  }
  return Object.fromEntries(own);
}
