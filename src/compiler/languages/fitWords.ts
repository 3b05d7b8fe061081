import { didYouMean } from '../../model/nearest.ts';
import type { Findings } from '../readFields.ts';
import { isNothing, type YamlMap, type YamlNode } from '../readYaml.ts';

/** Names in braces, each once, sorted: what is filled in. */
const placesIn = (text: string): string =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].flat())].sort().join(' ');

type Reference = string | readonly Reference[] | { readonly [key: string]: Reference };

const isForms = (reference: Reference): reference is { readonly other: string } =>
  typeof reference === 'object' && 'other' in reference;

/** Whether keys are free: a table by words of the data. */
const isTable = (reference: Reference): boolean =>
  typeof reference === 'object' && Object.keys(reference).length === 0;

/**
 * Reads words of another language into the shape that the English ones have. What is missing,
 * misshapen or does not keep the names in braces is reported, and English stands in for it.
 */
export class WordFitter {
  readonly #findings: Findings;
  readonly #categories: readonly string[];

  constructor(language: string, findings: Findings) {
    this.#findings = findings;
    this.#categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  }

  /** The words of a node; `what` names them in findings: `words.dates`. */
  fit<T>(node: YamlNode, english: T, what: string): T {
    return this.#fit(node, english as Reference, what) as T;
  }

  #fit(node: YamlNode, english: Reference, what: string): Reference {
    if (typeof english === 'string') return this.#text(node, english, what);
    if (Array.isArray(english)) return this.#list(node, english as readonly Reference[], what);
    if (node.kind !== 'map') return this.#misshapen(node, english, `${what} as keys with values`);
    if (isForms(english)) return this.#forms(node, english, what);
    return this.#keys(node, english as { readonly [key: string]: Reference }, what);
  }

  #misshapen(node: YamlNode, english: Reference, expected: string): Reference {
    this.#findings.add('wrong-shape', node.span, { actual: node.kind, expected });
    return english;
  }

  #text(node: YamlNode, english: string, what: string): string {
    if (node.kind !== 'text' || isNothing(node)) {
      this.#misshapen(node, english, `${what} as text`);
      return english;
    }
    if (placesIn(node.text) === placesIn(english)) return node.text;
    this.#findings.add('lost-place', node.span, {
      actual: `\`${what}\` with ${placesIn(node.text) || 'no name in braces'}`,
      expected: placesIn(english) || 'none',
    });
    return english;
  }

  #list(node: YamlNode, english: readonly Reference[], what: string): Reference {
    if (node.kind !== 'list' || node.items.length !== english.length)
      return this.#misshapen(node, english, `${what} as a list of ${english.length}`);
    return node.items.map((item, at) => this.#fit(item, english[at] ?? '', `${what} ${at + 1}`));
  }

  #keys(node: YamlMap, english: { readonly [key: string]: Reference }, what: string): Reference {
    const known = Object.keys(english);
    const given = new Map(node.entries.map(({ key, value }) => [key, value]));
    if (isTable(english))
      return Object.fromEntries(
        node.entries.map(({ key, value }) => [key, this.#text(value, '', key)]),
      );
    for (const { key, keySpan } of node.entries) {
      if (known.includes(key)) continue;
      this.#findings.add('unknown-key', keySpan, {
        actual: `key \`${key}\` in ${what}`,
        expected: `one of ${known.join(', ')}`,
        hint: didYouMean(key, known),
      });
    }
    const fitted = known.map((key): readonly [string, Reference] => {
      const value = given.get(key);
      if (value) return [key, this.#fit(value, english[key] ?? '', `${what}.${key}`)];
      const words = { actual: `${what} without \`${key}\``, expected: 'it' };
      this.#findings.add('missing-key', node.entries[0]?.keySpan ?? node.span, words);
      return [key, english[key] ?? ''];
    });
    return Object.fromEntries(fitted);
  }

  /** The plural forms that the language has; the form `other` is needed, the rest stand where they differ. */
  #forms(node: YamlMap, english: { readonly other: string }, what: string): Reference {
    const forms: Record<string, string> = {};
    for (const { key, keySpan, value } of node.entries) {
      if (this.#categories.includes(key)) {
        forms[key] = this.#text(value, english.other, `${what}.${key}`);
        continue;
      }
      this.#findings.add('unknown-value', keySpan, {
        actual: `plural form \`${key}\` of ${what}`,
        expected: `one of ${this.#categories.join(', ')}`,
      });
    }
    if ('other' in forms) return forms;
    const words = { actual: `${what} without \`other\``, expected: 'it' };
    this.#findings.add('missing-key', node.span, words);
    return english;
  }
}
