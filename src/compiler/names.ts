import type { FieldOfWork, StateCode, TimelineSpan } from '../model/bundle.ts';
import { foldText } from '../model/foldText.ts';
import type { NameEntry, StateEntry } from './extraction.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Findings, Located } from './readFields.ts';
import type { Span } from './source.ts';

const fold = (name: string): string =>
  foldText(name).replace(/^the /, '').replace(/[‘’]/g, "'").trim();

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Whether a text is the English name of a country, whichever. */
function isCountry(text: string): boolean {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const wanted = fold(text);
  return LETTERS.some((first) =>
    LETTERS.some((second) => fold(regions.of(first + second) ?? '') === wanted),
  );
}

interface NamedThings {
  readonly states: readonly StateEntry[];
  readonly partners: readonly NameEntry[];
  readonly fields: readonly FieldOfWork[];
  readonly span: TimelineSpan;
}

/** What pages print between two fields of work, where anything. */
const BETWEEN_FIELDS = /[\s|;,/•·]*/y;

/** Finds States, Partners and fields of work by any of their names, in any case; and knows the span of the timeline. */
export class Names {
  readonly span: TimelineSpan;
  readonly #states = new Map<string, StateCode>();
  readonly #cities = new Map<string, StateCode>();
  readonly #partners = new Map<string, string>();
  readonly #fields = new Map<string, string>();
  readonly #stateNames: string[] = [];
  readonly #fieldLabels: string[] = [];
  readonly #longestFirst: readonly string[];

  constructor({ states, partners, fields, span }: NamedThings) {
    this.span = span;
    for (const state of states) {
      for (const name of [state.iso2, state.name, ...state.also]) {
        this.#states.set(fold(name), state.iso2);
        if (name !== state.iso2) this.#stateNames.push(name);
      }
      for (const city of [state.capital, ...state.cities]) this.#cities.set(fold(city), state.iso2);
    }
    for (const partner of partners) {
      for (const name of [partner.name, ...partner.also]) {
        this.#partners.set(fold(name), partner.name);
      }
    }
    for (const field of fields) {
      this.#fieldLabels.push(field.label);
      for (const name of [field.id, field.label]) this.#fields.set(fold(name), field.id);
    }
    const labels = this.#fieldLabels.map((label) => label.toLowerCase());
    this.#longestFirst = labels.sort((a, b) => b.length - a.length);
  }

  /** Code of a State by code or name; null where it is none. */
  state(name: string): StateCode | null {
    return this.#states.get(fold(name)) ?? null;
  }

  /** Code of the State in which a capital or another known city lies; null where it is not known. */
  city(name: string): StateCode | null {
    return this.#cities.get(fold(name)) ?? null;
  }

  /** Id of a field of work by id or label; null where it is none. */
  field(name: string): string | null {
    return this.#fields.get(fold(name)) ?? null;
  }

  /** Offsets of the fields of work that were printed into one another ("Policing | Rule of law", or with nothing between); null where anything else stands there. */
  fieldsIn(printed: string): readonly Span[] | null {
    const small = printed.toLowerCase();
    const found: Span[] = [];
    for (let at = 0; at < small.length;) {
      const label = this.#longestFirst.find((one) => small.startsWith(one, at));
      if (label === undefined) return null;
      found.push({ start: at, end: at + label.length });
      at += label.length;
      BETWEEN_FIELDS.lastIndex = at;
      at += BETWEEN_FIELDS.exec(small)?.[0].length ?? 0;
    }
    return found;
  }

  /** Like `state`; reports what is none, a Partner for Co-operation by its own rule. */
  readState(found: Located<string>, findings: Findings): StateCode | null {
    const code = this.state(found.value);
    if (code !== null) return code;
    const partner = this.#partners.get(fold(found.value));
    if (partner !== undefined) {
      const words = {
        actual: `\`${found.value}\`, a Partner for Co-operation`,
        expected: 'a participating State',
      };
      findings.add('partner-state', found.span, { ...words, hint: 'tell of it in the summary' });
      return null;
    }
    findings.add('unknown-state', found.span, {
      actual: `State \`${found.value}\``,
      expected: 'the name or code of a participating State',
      hint: isCountry(found.value)
        ? 'it is no participating State: tell of it in the summary'
        : didYouMean(found.value, this.#stateNames),
    });
    return null;
  }

  /** Like `field`; reports what is none. */
  readField(found: Located<string>, findings: Findings): string | null {
    const id = this.field(found.value);
    if (id !== null) return id;
    findings.add('unknown-field', found.span, {
      actual: `field of work \`${found.value}\``,
      expected: 'one of the OSCE’s list',
      hint:
        didYouMean(found.value, this.#fieldLabels) ??
        'the list: data/vocabulary/fields-of-work.yaml',
    });
    return null;
  }
}
