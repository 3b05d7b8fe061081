import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type YAMLError } from 'yaml';
import type { Diagnostic, FindingWords } from './diagnostic.ts';
import { diagnose } from './rules.ts';
import type { Source, Span } from './source.ts';
import { slipOf } from './yamlSlips.ts';

/** YAML with its places. Every scalar is the text that stands there: `NO` is Norway, `2014-10` a month. */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

/** Whether nothing stands there: an empty value, or a file of comments alone. */
export const isNothing = (node: YamlNode): boolean => node.kind === 'text' && node.text === '';

/** A deeper nesting is no data of ours, and would exhaust the stack. */
const MAX_DEPTH = 12;

class Converter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #offset: number;

  constructor(source: Source, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  /** Whether nothing was found that keeps the whole from being taken over. */
  get isSound(): boolean {
    return this.diagnostics.every(({ severity }) => severity === 'warning');
  }

  span(start: number, end: number): Span {
    const length = this.#source.text.length;
    const from = Math.min(start + this.#offset, length);
    return { start: from, end: Math.max(from, Math.min(end + this.#offset, length)) };
  }

  report(
    rule: 'broken-yaml' | 'no-alias' | 'duplicate-key',
    span: Span,
    words: FindingWords,
  ): void {
    this.diagnostics.push(diagnose(rule, { source: this.#source, span }, words));
  }

  convert(node: unknown, fallback: Span, depth: number): YamlNode {
    const empty: YamlText = { kind: 'text', text: '', span: fallback };
    if (node === null || node === undefined) return empty;
    const { range } = node as Node;
    const span = range ? this.span(range[0], range[1]) : fallback;
    if (depth > MAX_DEPTH) {
      this.report('broken-yaml', span, {
        actual: 'nesting',
        expected: `at most ${MAX_DEPTH} levels`,
      });
      return empty;
    }
    if (isAlias(node)) {
      this.report('no-alias', span, { actual: `alias \`*${node.source}\``, expected: 'the value' });
      return empty;
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item, span, depth + 1));
      return { kind: 'list', items, span };
    }
    if (isMap(node)) {
      const entries = node.items.map((pair) => this.#entry(pair, span, depth));
      return { kind: 'map', entries, span };
    }
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    if (isScalar(node) && node.type === 'PLAIN') this.#checkEnd(span);
    return { kind: 'text', text: text.trim(), span };
  }

  /** Warns where `#` right before a word makes a comment of the rest of a value. */
  #checkEnd({ start, end }: Span): void {
    const found = /^ +#(?=\S)/.exec(this.#source.text.slice(end, end + 40));
    if (!found || start === end) return;
    const cut = { start: end, end: end + found[0].length };
    this.diagnostics.push(
      diagnose(
        'cut-value',
        { source: this.#source, span: cut },
        {
          actual: '` #` within a value',
          expected: 'the value between quotation marks',
          hint: 'what stands behind it is read as a comment',
        },
      ),
    );
  }

  #entry(pair: { key: unknown; value: unknown }, around: Span, depth: number): YamlEntry {
    const key = this.convert(pair.key, around, depth + 1);
    const value = this.convert(pair.value, key.span, depth + 1);
    return { key: key.kind === 'text' ? key.text : '', keySpan: key.span, value };
  }
}

function parse(text: string) {
  return parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
}

const TOO_DEEP = { actual: 'nesting', expected: 'plain lists and keys' };

/** The line of a text around an offset. */
function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

/** What the parser found, in an editor's words. */
function wordsOf(problem: YAMLError, text: string): FindingWords {
  if (problem.code === 'DUPLICATE_KEY') {
    return { actual: 'second use of a key', expected: 'each key once' };
  }
  // The parser's own recursion ends so where brackets are nested thousands deep.
  if (problem.message.includes('call stack')) return TOO_DEEP;
  return slipOf(problem, lineAround(text, problem.pos[0]));
}

/** Reports the first of several findings, as the others follow from it. */
function reportFirst(problems: readonly YAMLError[], text: string, converter: Converter): void {
  const deep = problems.find(({ message }) => message.includes('call stack'));
  const [first] = [...problems].sort((a, b) => a.pos[0] - b.pos[0]);
  const problem = deep ?? first;
  if (!problem) return;
  const span = deep ? converter.span(0, 0) : converter.span(problem.pos[0], problem.pos[1]);
  const rule = problem.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'broken-yaml';
  converter.report(rule, span, wordsOf(problem, text));
}

export interface ReadYaml {
  /** Null where it is no sound YAML. */
  readonly node: YamlNode | null;
  /** What could be made out in spite of faults: good for looking up, not for taking over. */
  readonly madeOut: YamlNode | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the YAML between two offsets of a source (by default all of it), with diagnostics where it
 * is none; never throws.
 */
export function readYaml(
  source: Source,
  within: Span = { start: 0, end: source.text.length },
): ReadYaml {
  const { yaml } = source;
  if (yaml && within.end - within.start === source.text.length) {
    return { node: yaml, madeOut: yaml, diagnostics: [] };
  }
  const converter = new Converter(source, within.start);
  try {
    const text = source.text.slice(within.start, within.end);
    const document = parse(text);
    const start = { start: within.start, end: within.start };
    reportFirst([...document.errors, ...document.warnings], text, converter);
    const isYaml = converter.isSound;
    const reader = isYaml ? converter : new Converter(source, within.start);
    const madeOut = reader.convert(document.contents, start, 0);
    const { diagnostics } = converter;
    return { node: converter.isSound ? madeOut : null, madeOut, diagnostics };
  } catch {
    // The parser's own recursion ends in a RangeError where brackets are nested thousands deep.
    converter.report('broken-yaml', { start: within.start, end: within.start }, TOO_DEEP);
    return { node: null, madeOut: null, diagnostics: converter.diagnostics };
  }
}
