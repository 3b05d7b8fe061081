import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadVocabulary, VOCABULARY_FILES } from './loadVocabulary.ts';

const sources = Object.values(VOCABULARY_FILES).map((name) => ({
  file: `data/vocabulary/${name}`,
  text: readFileSync(new URL(`../../data/vocabulary/${name}`, import.meta.url), 'utf8'),
}));

/** The vocabulary of the project with one change in one of its files. */
const changed = (name: string, from: RegExp, to: string) =>
  loadVocabulary(
    sources.map((source) =>
      source.file.endsWith(name) ? { ...source, text: source.text.replace(from, to) } : source,
    ),
  );

describe('loadVocabulary(sources)', () => {
  test('the lists of the project have no fault', () => {
    const { vocabulary, diagnostics } = loadVocabulary(sources);
    expect(diagnostics).toEqual([]);
    expect(vocabulary.bundle.states).toHaveLength(57);
    expect(vocabulary.bundle.fieldsOfWork.map(({ id }) => id)).toContain('cyber-ict-security');
    expect(vocabulary.bundle.fieldsOfWork).toContainEqual({
      id: 'youth',
      label: 'Youth',
      takesIn: 'children',
    });
    expect(vocabulary.compiler.chairByYear.get(2014)).toBe('CH');
    expect(vocabulary.names.state('the netherlands')).toBe('NL');
    expect(vocabulary.names.state('turkiye')).toBe('TR');
    expect(vocabulary.names.state('Australia')).toBeNull();
    expect(vocabulary.names.city('Tirana')).toBe('AL');
  });

  test.each([
    ['states.yaml', /tile: \[\d+, \d+\]/, 'tile: [1]', 'wrong-shape'],
    ['states.yaml', /iso2: AL/, 'iso2: Albania', 'unknown-value'],
    ['states.yaml', /capital: Tirana/, 'capitol: Tirana', 'unknown-key'],
    ['states.yaml', /joined: 1991-06-19/, 'joined: 1991-06-31', 'impossible-date'],
    ['chairs.yaml', /year: 2003/, 'year: 2004', 'incomplete-chairs'],
    ['chairs.yaml', /year: 2003/, 'year: last', 'impossible-date'],
    ['chairs.yaml', /state: NL/, 'state: Neverland', 'unknown-state'],
    ['representatives.yaml', /start: \S+/, 'start: soon', 'impossible-date'],
    ['themes.yaml', /field: Policing/, 'field: Polising', 'unknown-field'],
    ['themes.yaml', /pillar: prosecution/, 'pillar: persecution', 'unknown-value'],
    ['fields-of-work.yaml', /- Elections/, '- [Elections]', 'wrong-shape'],
    ['fields-of-work.yaml', /takesIn: children/, 'takes: children', 'unknown-key'],
    ['fields-of-work.yaml', /[\s\S]*/, 'Elections', 'wrong-shape'],
    ['fields-of-work.yaml', /[\s\S]*/, '# none\n', 'wrong-shape'],
    ['fields-of-work.yaml', /- Elections/, '- Elections\n- Policing', 'duplicate-id'],
    ['states.yaml', /iso2: PL/, 'iso2: PT', 'duplicate-id'],
    ['representatives.yaml', /end: \S+/, 'end: 2003-01', 'end-before-start'],
    ['partners.yaml', /name: Algeria/, '', 'missing-key'],
  ])('%s with %s as %j is reported as %s', (name, from, to, rule) => {
    const { diagnostics } = changed(name, from, to);
    expect(diagnostics.map((found) => found.rule)).toContain(rule);
    expect(diagnostics.every(({ source }) => source.file.endsWith('.yaml'))).toBe(true);
  });

  test.each(['partners.yaml', 'chairs.yaml', 'representatives.yaml', 'themes.yaml'])(
    '%s may hold comments alone',
    (name) => {
      expect(changed(name, /[\s\S]*/, '# none\n').diagnostics).toEqual([]);
    },
  );

  test('a list that is missing is reported by its name', () => {
    const { diagnostics } = loadVocabulary(
      sources.filter(({ file }) => !file.endsWith('states.yaml')),
    );
    expect(diagnostics[0]?.rule).toBe('missing-vocabulary');
    expect(diagnostics[0]?.source.file).toBe('data/vocabulary/states.yaml');
  });
});
