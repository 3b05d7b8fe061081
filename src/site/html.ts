import { asciiScript } from './asciiOnly.ts';
import { escapeText } from '../model/escapeText.ts';

/** Text that is markup already; everything else that goes into a page is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: null and false leave nothing behind. */
export type HtmlValue = string | number | Html | readonly Html[] | null | false;

function markupOf(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map((part) => part.markup).join('');
  return escapeText(String(value));
}

/** A template whose values are escaped unless they are `Html`; for HTML and XML alike. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((text, part, i) => text + markupOf(values[i - 1] ?? null) + part));
}

/** A script element with just this text: any white space around it would change its hash. */
export function inlineScript(text: string, attributes = ''): Html {
  return new Html(`<script${attributes}>${text}</script>`);
}

/** A style element with just this text. */
export function inlineStyle(text: string): Html {
  return new Html(`<style>${text}</style>`);
}

/**
 * A data block of JSON; `<` is escaped, so that it cannot end the element. ASCII, as all scripts are;
 * a page of another script would be twice as large by that, and is unreadable anyway where a host
 * says Latin-1 of it.
 */
export function inlineJson(
  value: unknown,
  attributes: string,
  letters: 'ascii' | 'unicode' = 'ascii',
): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return inlineScript(letters === 'ascii' ? asciiScript(json) : json, attributes);
}
