import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Bundle } from '../src/model/bundle.ts';
import { type Speaker, speaker, withoutNote } from '../src/model/say.ts';
import type { Plural } from '../src/model/words.ts';

/** Languages of the site that have a folder of their own. */
export const FOLDERS = readdirSync('data/languages')
  .filter((id) => id !== 'en')
  .toSorted();

type Texts = Readonly<Record<string, string | Plural>>;

const fileOf = (language: string): unknown =>
  parse(readFileSync(join('data/languages', language, 'interface.yaml'), 'utf8'));

/** Says texts of the interface in a language, from its own file. */
export function inWordsOf(language: string): Speaker {
  const texts = fileOf(language) as Texts;
  return speaker(language, (english) => {
    if (!(english in texts)) throw new Error(`${language} has no text for “${english}”`);
    return texts[english];
  });
}

const formsOf = (text: string | Plural): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** Bundle of a language; '' is that of English. */
export async function bundleIn(page: Page, folder: string): Promise<Bundle> {
  const response = await page.request.get(`./${folder && `${folder}/`}timeline.json`);
  return (await response.json()) as Bundle;
}

/** What is printed of the record: titles, labels and names. */
function namesOf({ milestones, vocabulary, eras, site }: Bundle): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (/^(?:name|label|title|short|subject)$/.test(key)) found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value))
        walk(one, Array.isArray(value) ? key : inner);
    }
  };
  for (const { title, label } of milestones) found.push(title, label);
  walk([vocabulary, eras, site]);
  return found;
}

const isWord = (text: string): boolean => /^[A-Za-z]{2,}$/.test(text);

/** English that a page in another language must not show. */
export interface EnglishTexts {
  /** Of two words or more: found wherever they stand. */
  readonly phrases: readonly string[];
  /** Whole texts of one word. */
  readonly words: readonly string[];
}

/** Texts of the English catalogue and record but for those that the language writes alike. */
export function englishTexts(language: string, english: Bundle, own: Bundle): EnglishTexts {
  const catalogue = Object.values(fileOf('en') as Record<string, (string | Plural)[]>).flat();
  const parts = [...catalogue.flatMap(formsOf), ...namesOf(english)]
    .flatMap((text) => withoutNote(text).split(/\{\w+\}/))
    .map((part) => part.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
  const ours = [...Object.values(fileOf(language) as Texts).flatMap(formsOf), ...namesOf(own)].map(
    withoutNote,
  );
  const inOurs = ours.join('\n');
  const unlike = [...new Set(parts)].filter((part) => !inOurs.includes(part));
  return {
    phrases: unlike.filter((part) => part.split(/\s+/).filter(isWord).length > 1),
    words: unlike.filter(isWord),
  };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const standsIn = (text: string, phrase: string): boolean =>
  text.includes(phrase) &&
  new RegExp(String.raw`(?<!\p{L})${escaped(phrase)}(?!\p{L})`, 'u').test(text);

/** Those of the texts of a page that hold English, with what was found. */
export function englishIn(
  texts: readonly string[],
  { phrases, words }: EnglishTexts,
): readonly string[] {
  const alone = new Set(words);
  return texts.flatMap((text) => {
    if (alone.has(text)) return [text];
    const phrase = phrases.find((one) => standsIn(text, one));
    return phrase === undefined ? [] : [phrase === text ? text : `${phrase}: ${text}`];
  });
}
