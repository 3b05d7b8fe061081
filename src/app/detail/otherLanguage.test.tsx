import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import type { CitedSource, Why } from '../../model/bundle.ts';
import { ENGLISH } from '../../model/englishWords.ts';
import { markOf } from '../../model/say.ts';
import { exampleDetail, exampleSource } from '../../testing/exampleMilestones.ts';
import type { EvidenceTag } from './evidence.ts';

const TEXTS = {
  [markOf('Stated in {title}, {facts}.')]: 'Об этом говорит источник: {title}, {facts}.',
  [markOf('An editor chose it. Reason: {reason}')]: 'Выбрал редактор. Причина: {reason}',
};

afterEach(() => vi.unstubAllGlobals());

/** The evidence of a tag on a page of a language, as markup without classes. */
async function evidenceIn(
  language: string,
  why: Partial<Why>,
  source: CitedSource,
): Promise<string> {
  vi.resetModules();
  vi.stubGlobal('pageLanguage', { words: { ...ENGLISH, language }, texts: TEXTS });
  const { default: WhyBox } = await import('./WhyBox.tsx');
  const whole: Why = { facet: 'field', id: 'x', role: null, basis: 'stated', ...why };
  const tag: EvidenceTag = {
    key: 'x',
    id: 'x',
    name: 'X',
    basis: 'stated',
    why: whole,
    isChosen: false,
  };
  const box: ReactNode = (
    <WhyBox id="x" tag={tag} why={whole} detail={exampleDetail({ sources: [source] })} />
  );
  return renderToStaticMarkup(box).replaceAll(
    / (?:class|data-why|id|aria-hidden|href|target|rel)="[^"]*"/g,
    '',
  );
}

const SOURCE = exampleSource({
  url: null,
  number: null,
  type: 'Press release',
  document: 'd',
  form: 'page',
});
const QUOTE: Partial<Why> = { quote: 'in Vienna', document: 'd', paragraph: 4 };

it.each([
  [
    'a source',
    { source: 0 },
    SOURCE,
    'Об этом говорит источник: <cite lang="en">OSCE Action Plan</cite>, OSCE, <span lang="en">press release</span>, ',
  ],
  [
    'a source with a title in a language of its own',
    { source: 0 },
    { ...SOURCE, lang: 'fr' },
    '<cite lang="fr">',
  ],
  [
    'a reason',
    { basis: 'editor', reason: 'It is so.' },
    SOURCE,
    'Причина: <span lang="en">It is so.</span>',
  ],
  ['a quote', QUOTE, SOURCE, '<q lang="en">in Vienna</q>'],
  ['the place of a quote', QUOTE, SOURCE, '<span lang="en">Press release</span>, paragraph 4'],
] as const)(
  'the English of %s is marked on a page of another language, and not on an English one',
  async (_, why, source, expected) => {
    const textOf = (markup: string): string => markup.replaceAll(/<span>([^<]*)<\/span>/g, '$1');
    expect(textOf(await evidenceIn('ru', why, source))).toContain(expected);
    expect(await evidenceIn('en', why, source)).not.toContain('lang="en"');
  },
);
