import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadVocabulary } from './loadVocabulary.ts';
import { parseMilestones } from './parseMilestones.ts';
import { placeOf } from './printDiagnostic.ts';

const vocabularySources = ['states', 'partners', 'fields-of-work', 'chairs'].map((name) => ({
  file: `data/vocabulary/${name}.yaml`,
  text: readFileSync(new URL(`../../data/vocabulary/${name}.yaml`, import.meta.url), 'utf8'),
}));
const { vocabulary } = loadVocabulary(vocabularySources);

const WHOLE = `- id: example-training-2014
  date: 2014-03-04/2014-03-05
  title: A title
  label: A label
  summary: >
    Two lines
    make one.
  kind: workshop
  tier: 1
  place: { city: Tirana, state: Albania }
  sources:
    - { publisher: OSCE, title: Printed, url: 'https://example.org/1' }
  fields: [{ field: human rights, source: 1 }]
  states:
    - { state: NO, role: host, source: 1 }
    - { state: The Netherlands, role: mentioned, reason: Judged so. }
  allStates: { how: adopted, source: 1 }
  pillars: [{ pillar: prevention, source: 1 }]
  links: [{ adds to: action-plan-2003 }]
  corrections:
    - remove: { field: Policing }
      reason: Only a building.
  cautions: [Weak.]
`;

const parse = (text: string) => parseMilestones({ file: 'a.yaml', text }, vocabulary.names);

describe('parseMilestones(source, names)', () => {
  test('the example of docs/data-format.md has no fault but its addresses', () => {
    const page = readFileSync(new URL('../../docs/data-format.md', import.meta.url), 'utf8');
    const example = /```yaml\n(- id: example[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { milestones, diagnostics } = parse(example);
    expect(diagnostics).toEqual([]);
    expect(milestones).toHaveLength(1);
  });

  test('a whole milestone is read with every part', () => {
    const { milestones, diagnostics } = parse(WHOLE);
    expect(diagnostics).toEqual([]);
    expect(milestones[0]).toMatchObject({
      id: 'example-training-2014',
      date: { start: '2014-03-04', end: '2014-03-05', precision: 'range' },
      summary: 'Two lines make one.',
      tier: 1,
      status: 'reported',
      place: { city: 'Tirana', iso2: 'AL' },
      fields: [{ value: 'human-rights', source: 0, reason: null }],
      states: [
        { value: { iso2: 'NO', role: 'host' }, source: 0 },
        { value: { iso2: 'NL', role: 'mentioned' }, reason: 'Judged so.' },
      ],
      allStates: { value: 'adopted', source: 0 },
      links: [{ kind: 'adds to', to: { value: 'action-plan-2003' } }],
      corrections: [{ verb: 'remove', target: { facet: 'field', id: 'policing' } }],
      cautions: ['Weak.'],
    });
  });

  test.each([
    ['state: NO', 'state: Portgual', 'unknown-state', 'did you mean `Portugal`?'],
    ['state: NO', 'state: Algeria', 'partner-state', 'tell of it in the summary'],
    [
      'field: human rights',
      'field: Humane rights',
      'unknown-field',
      'did you mean `Human rights`?',
    ],
    ['role: host', 'role: hots', 'unknown-value', 'did you mean `host`?'],
    ['kind: workshop', 'kind: workshp', 'unknown-value', 'did you mean `workshop`?'],
    ['2014-03-04/2014-03-05', '2014-02-31', 'impossible-date', 'month 2014-02 has 28 days'],
    [
      '2014-03-04/2014-03-05',
      '2014-03-05/2014-03-04',
      'end-before-start',
      'put the earlier day first',
    ],
    ['2014-03-04/2014-03-05', '2002-12-31/2003-01-01', 'outside-span', undefined],
    ['2014-03-04/2014-03-05', '2014-03/2014-04', 'impossible-date', undefined],
    ['label: A label', 'label: A label of thirty-four characters!', 'long-label', undefined],
    ['sumary', 'sumary', 'unknown-key', 'did you mean `summary`?'],
    ['source: 1 }]\n  states', 'source: 2 }]\n  states', 'unknown-source', undefined],
    [', reason: Judged so.', '', 'no-basis', 'source: 1 is the first of the list of sources'],
    ['how: adopted', 'how: adoptd', 'unknown-value', 'did you mean `adopted`?'],
    ['how: adopted, ', '', 'missing-key', undefined],
    ['adds to:', 'add to:', 'unknown-value', 'did you mean `adds to`?'],
    ['[{ adds to', '[{ adds to: action-plan-2003 }, { adds to', 'duplicate-tag', undefined],
    ['remove: { field: Policing }', 'remove:', 'empty-value', undefined],
    ['state: Albania }', 'state: Albania, country: Tunisia }', 'wrong-shape', undefined],
    ['https://example.org/1', 'example.org', 'malformed-url', undefined],
    ['  title: A title\n', '', 'missing-key', undefined],
    ['title: A title', 'title:', 'empty-value', undefined],
    ['title: A title', 'title: [A, title]', 'wrong-shape', undefined],
    ['title: A title', 'title: A title\n  title: Again', 'duplicate-key', undefined],
    [
      'title: A title',
      'title: "A title',
      'broken-yaml',
      'where the mark belongs to the words, put the value between marks of the other kind',
    ],
    ['title: A title', 'title: *there', 'no-alias', undefined],
    ['example-training-2014', 'Example 2014', 'malformed-id', undefined],
  ])('%j → %j is reported as %s', (from, to, rule, hint) => {
    const text = from === 'sumary' ? WHOLE.replace('summary', 'sumary') : WHOLE.replace(from, to);
    const found = parse(text).diagnostics.find((diagnostic) => diagnostic.rule === rule);
    expect(found?.rule).toBe(rule);
    expect(found?.hint).toBe(hint);
    expect(
      placeOf(found?.source ?? { file: '', text: '' }, found?.span ?? { start: 0, end: 0 }),
    ).toMatch(/^a\.yaml:\d+:\d+$/);
  });

  test('a file of comments holds no milestone and no fault', () => {
    expect(parse('# none in this year\n')).toEqual({ milestones: [], ids: [], diagnostics: [] });
  });

  test('all findings of a file come in one run', () => {
    const { diagnostics } = parse(
      WHOLE.replace('NO', 'XX').replace('host', 'hots').replace('tier: 1', 'tier: 9'),
    );
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual([
      'unknown-state',
      'unknown-value',
      'unknown-value',
    ]);
  });
});
