import type { Diagnostic, FindingWords } from './diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import { isNothing, type YamlEntry, type YamlMap, type YamlNode } from './readYaml.ts';
import { diagnose, type RuleName } from './rules.ts';
import type { Source, Span } from './source.ts';

/** A value with the place where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** The values without their places. */
export function valuesOf<T>(found: readonly Located<T>[]): readonly T[] {
  return found.map(({ value }) => value);
}

/** Collects what is found wrong in one source. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  add(rule: RuleName, span: Span, words: FindingWords): void {
    this.diagnostics.push(diagnose(rule, { source: this.source, span }, words));
  }

  /** Reports a second thing of which there may be one, beside the first. */
  addSecond(rule: RuleName, span: Span, words: FindingWords, first: Span): void {
    const related = [{ source: this.source, span: first, message: 'the first one stands here' }];
    this.diagnostics.push(diagnose(rule, { source: this.source, span }, { ...words, related }));
  }
}

/** Without the article. */
const bare = (words: string): string => words.replace(/^(?:an?|the) /, '');

const SHAPES = { text: 'text', list: 'a list', map: 'keys with values' } as const;

/**
 * Reads the keys of one YAML map by name. What is missing, misshapen or unknown is reported once,
 * and null stands in for it, so that all findings of a file come in one run.
 */
export class FieldReader {
  readonly #findings: Findings;
  readonly #what: string;
  readonly #entries = new Map<string, YamlEntry>();
  readonly #known = new Set<string>();
  /** First key and its value: where a finding about the whole is shown. */
  readonly span: Span;

  constructor(map: YamlMap, findings: Findings, what: string) {
    this.#findings = findings;
    this.#what = what;
    for (const entry of map.entries) this.#entries.set(entry.key, entry);
    this.span = map.entries[0]?.keySpan ?? map.span;
  }

  /** Makes a reader of a node that should be a map; null (and a finding) where it is not. */
  static of(node: YamlNode, findings: Findings, what: string): FieldReader | null {
    if (node.kind === 'map') return new FieldReader(node, findings, what);
    findings.add('wrong-shape', node.span, {
      actual: bare(SHAPES[node.kind]),
      expected: `${what} as keys with values`,
    });
    return null;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  keySpan(key: string): Span {
    return this.#entries.get(key)?.keySpan ?? this.span;
  }

  #node(key: string, isNeeded: boolean): YamlNode | null {
    this.#known.add(key);
    const entry = this.#entries.get(key);
    if (!entry && isNeeded) {
      this.#findings.add('missing-key', this.span, {
        actual: `${bare(this.#what)} without \`${key}\``,
        expected: 'it',
      });
    }
    return entry?.value ?? null;
  }

  #reportEmpty(key: string, expected: string): void {
    const words = { actual: `empty \`${key}\``, expected };
    this.#findings.add('empty-value', this.keySpan(key), words);
  }

  #textOf(key: string, node: YamlNode | null, isNeeded: boolean): Located<string> | null {
    if (!node) return null;
    if (node.kind !== 'text') {
      this.#findings.add('wrong-shape', node.span, {
        actual: `${bare(SHAPES[node.kind])} for \`${key}\``,
        expected: 'text',
      });
      return null;
    }
    if (isNothing(node)) {
      if (isNeeded) this.#reportEmpty(key, 'text');
      return null;
    }
    return { value: node.text.replace(/\s+/g, ' '), span: node.span };
  }

  /** Text that has to be there. */
  text(key: string): Located<string> | null {
    return this.#textOf(key, this.#node(key, true), true);
  }

  /** Text that may be missing or empty. */
  optional(key: string): Located<string> | null {
    return this.#textOf(key, this.#node(key, false), false);
  }

  /** One of a short list of words; null (and a finding) for another. */
  oneOf<T extends string>(
    key: string,
    allowed: readonly T[],
    isNeeded: boolean,
  ): Located<T> | null {
    const found = isNeeded ? this.text(key) : this.optional(key);
    return found && chooseFrom(found, allowed, { findings: this.#findings, what: `\`${key}\`` });
  }

  /** Items of a list; a missing or empty one is an empty list. */
  list(key: string, isNeeded = false): readonly YamlNode[] {
    const node = this.#node(key, isNeeded);
    if (!node || (isNothing(node) && !isNeeded)) return [];
    if (node.kind === 'list') return node.items;
    this.#findings.add('wrong-shape', node.span, {
      actual: `${bare(SHAPES[node.kind])} for \`${key}\``,
      expected: 'a list',
    });
    return [];
  }

  /** Texts of a list, each with its place. */
  texts(key: string): readonly Located<string>[] {
    return this.list(key).flatMap((node) => this.#textOf(key, node, true) ?? []);
  }

  /** Lists of texts in a list. */
  textLists(key: string): readonly (readonly string[])[] {
    return this.list(key).map((node) => {
      const items = node.kind === 'list' ? node.items : [node];
      return items.flatMap((item) => this.#textOf(key, item, true)?.value ?? []);
    });
  }

  /** Readers of the maps of a list. */
  maps(key: string, what: string, isNeeded = false): readonly FieldReader[] {
    return this.list(key, isNeeded).flatMap(
      (node) => FieldReader.of(node, this.#findings, what) ?? [],
    );
  }

  /** Reader of a map below a key; null where it is missing or empty (with a finding where it is needed). */
  map(key: string, what: string, isNeeded = false): FieldReader | null {
    const node = this.#node(key, isNeeded);
    if (!node) return null;
    if (!isNothing(node)) return FieldReader.of(node, this.#findings, what);
    if (isNeeded) this.#reportEmpty(key, what);
    return null;
  }

  /** Reports the keys that nobody asked for. Call it last. */
  end(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#known.has(key)) continue;
      this.#findings.add('unknown-key', entry.keySpan, {
        actual: `key \`${key}\` in ${this.#what}`,
        expected: `one of ${[...this.#known].join(', ')}`,
        hint: didYouMean(key, this.#known),
      });
    }
  }
}

/** The allowed word that a text is, in any case; null and a finding with the nearest one otherwise. */
export function chooseFrom<T extends string>(
  found: Located<string>,
  allowed: readonly T[],
  { findings, what }: { readonly findings: Findings; readonly what: string },
): Located<T> | null {
  const value = allowed.find((word) => word === found.value.toLowerCase());
  if (value !== undefined) return { value, span: found.span };
  findings.add('unknown-value', found.span, {
    actual: `\`${found.value}\` for ${what}`,
    expected: `one of ${allowed.join(', ')}`,
    hint: didYouMean(found.value, allowed),
  });
  return null;
}
