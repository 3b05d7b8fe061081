import { describe, expect, test } from 'vitest';
import type { Why } from '../model/bundle.ts';
import { deriveThemes, ThemeFinder } from './deriveThemes.ts';
import type { Draft } from './draft.ts';
import type { Themes } from './readThemes.ts';

const SUBJECT = 'combating-trafficking-in-human-beings';

const THEMES: Themes = {
  fields: [
    { id: SUBJECT, words: ['trafficking'], not: [] },
    {
      id: 'rule-of-law',
      words: ['prosecutor*', 'rule of law', 'court'],
      not: ['Rule of Law Unit', 'tennis court'],
    },
    { id: 'roma-and-sinti', words: ['Roma'], not: [] },
    { id: 'cyber-ict-security', words: ['ICT', 'online'], not: [] },
    { id: 'policing', words: ['train police'], twice: ['police', 'investigators'], not: [] },
  ],
  pillars: [{ id: 'prosecution', words: ['prosecut*'], not: [] }],
  never: ['trafficking in human beings court'],
};
const subject = { id: SUBJECT, label: 'Combating trafficking in human beings' };
const finder = new ThemeFinder(THEMES, subject);

const draft = (text: string, why: readonly Why[] = [], isEdited = true): Draft => ({
  id: 'a',
  title: 'A',
  label: 'A',
  summary: text,
  kind: 'workshop',
  tier: 2,
  date: { start: '2014-03-04', end: null, precision: 'day' },
  status: 'reported',
  place: null,
  reference: null,
  why,
  how: null,
  sources: [],
  links: [],
  documents: [],
  cautions: [],
  corrections: [],
  texts: [{ text, where: { in: 'summary' } }],
  made: 'curated',
  isEdited,
  origin: { source: { file: 'a', text: '' }, span: { start: 0, end: 0 } },
});

const tags = ({ why }: Draft): readonly string[] =>
  why.map(({ id, basis }) => (id === SUBJECT ? `subject ${basis}` : `${id} ${basis}`));

const stated = (id: string): Why => ({
  facet: 'field',
  id,
  role: null,
  basis: 'stated',
  source: 0,
});

describe('deriveThemes(draft, finder)', () => {
  test.each([
    ['Prosecutors met.', ['subject editor', 'rule-of-law derived', 'prosecution derived']],
    ['On trafficking.', ['subject derived']],
    ['The rule\nof  law counts.', ['subject editor', 'rule-of-law derived']],
    ['The head of the Rule of Law Unit spoke.', ['subject editor']],
    ['The Rule of Law Unit and a court.', ['subject editor', 'rule-of-law derived']],
    ['A tennis court, and courtship.', ['subject editor']],
    ['A trafficking in human beings court.', ['subject derived']],
    ['Roma families.', ['subject editor', 'roma-and-sinti derived']],
    ['The roma tomato; aroma.', ['subject editor']],
    ['An ICT tool; restrict.', ['subject editor', 'cyber-ict-security derived']],
    ['restricted predict', ['subject editor']],
  ])('%j gives %j', (text, expected) => {
    expect(tags(deriveThemes(draft(text), finder))).toEqual(expected);
  });

  const fieldsOf = (texts: Draft['texts']): readonly string[] =>
    deriveThemes({ ...draft(''), texts }, finder)
      .why.filter(({ facet, id }) => facet === 'field' && id !== SUBJECT)
      .map(({ id, in: place, paragraph }) => `${id} ${place ?? paragraph}`);
  const title = (text: string): Draft['texts'][number] => ({ text, where: { in: 'title' } });
  const summary = (text: string): Draft['texts'][number] => ({ text, where: { in: 'summary' } });
  const part = (paragraph: number, text: string): Draft['texts'][number] => ({
    text,
    where: { document: 'a', paragraph },
  });

  test.each([
    ['who was there, in a list', [summary('Teachers, police and judges trained.')], []],
    ['who was there, in a title', [title('Police trained')], ['policing title']],
    [
      'who was there, in two sentences',
      [summary('Police came. Police left.')],
      ['policing summary'],
    ],
    ['two of them in one sentence', [summary('Police and investigators came.')], []],
    ['what was done', [summary('They train police.')], ['policing summary']],
    ['whom a visitor met', [summary('She met Roma families; all was well.')], []],
    ['what else there was', [summary('A text, next to others on ICT, Roma and courts.')], []],
    ['the same in a title', [title('A text next to one on ICT')], ['cyber-ict-security title']],
    ['who was among others', [summary('Twenty people, Roma families among them, came.')], []],
    ['a first paragraph', [part(1, 'An ICT course.')], ['cyber-ict-security 1']],
    ['a later paragraph', [part(4, 'An ICT course.')], []],
    ['two later paragraphs', [part(3, 'Go online.'), part(5, 'ICT.')], ['cyber-ict-security 3']],
    ['the title of a document', [part(0, 'Police course')], ['policing 0']],
  ])('%s: %j', (_, texts, expected) => {
    expect(fieldsOf(texts)).toEqual(expected);
  });

  test('a stated list of fields is complete, but the subject alone is no list', () => {
    const withList = draft('Prosecutors met on trafficking.', [stated('migration')]);
    expect(tags(deriveThemes(withList, finder))).not.toContain('rule-of-law derived');
    const withSubject = draft('Prosecutors met.', [stated(SUBJECT)]);
    expect(tags(deriveThemes(withSubject, finder))).toEqual([
      'subject stated',
      'rule-of-law derived',
      'prosecution derived',
    ]);
  });

  test('what no editor took in has the subject only where its words say so', () => {
    expect(tags(deriveThemes(draft('Elections.', [], false), finder))).toEqual([]);
  });

  test('the quote is the sentence in which the words stand', () => {
    const { why } = deriveThemes(draft('First of all. Two prosecutors spoke. And then.'), finder);
    expect(why.find(({ id }) => id === 'rule-of-law')).toMatchObject({
      quote: 'Two prosecutors spoke.',
      in: 'summary',
    });
  });
});
