import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadVocabulary } from './loadVocabulary.ts';
import { isRecord, parseRecord } from './parseRecord.ts';

const vocabularySources = ['states', 'partners', 'fields-of-work', 'chairs'].map((name) => ({
  file: `data/vocabulary/${name}.yaml`,
  text: readFileSync(new URL(`../../data/vocabulary/${name}.yaml`, import.meta.url), 'utf8'),
}));
const { vocabulary } = loadVocabulary(vocabularySources);
const parse = (text: string) => parseRecord({ file: 'a.md', text }, vocabulary.names);

const WHOLE = `---
milestone: an-event-2014
label: An event
type: Press release
title: "A title: with a colon"
dateline: VIENNA, 9 October 2014
fields of work: [Human rights]
events:
  - { id: other-2014, link: recalls, date: 2014-02 }
---

The first paragraph
is the summary.

<!-- a note of the editor -->

The second one.
`;

describe('parseRecord(source, names)', () => {
  test('the example of docs/data-format.md has no fault', () => {
    const page = readFileSync(new URL('../../docs/data-format.md', import.meta.url), 'utf8');
    const example = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { record, diagnostics } = parse(example);
    expect(diagnostics).toEqual([]);
    expect(record?.milestone.value).toBe('strasbourg-non-punishment-workshop-2014');
    expect(record?.corrections).toHaveLength(1);
  });

  test('front matter and paragraphs keep their places', () => {
    const { record, diagnostics } = parse(WHOLE);
    expect(diagnostics).toEqual([]);
    const slice = ({ start, end }: { start: number; end: number }) => WHOLE.slice(start, end);
    expect(record?.document.title && slice(record.document.title.span)).toBe(
      'A title: with a colon',
    );
    expect(record?.document.paragraphs.map(({ span }) => slice(span))).toEqual([
      'The first paragraph\nis the summary.',
      'The second one.',
    ]);
    expect(record?.events[0]).toMatchObject({ link: 'recalls', date: '2014-02' });
  });

  test.each([
    [/title: .*\n/, '', 'missing-key'],
    [/Human rights/, 'Humane rights', 'unknown-field'],
    [/milestone: .*\n/, '', 'missing-key'],
    [/---\n\n[\s\S]*/, '---\n', 'no-text'],
    [/---\n\n[\s\S]*/, '', 'broken-front-matter'],
    [/type: /, 'type: [', 'broken-yaml'],
    [/VIENNA.*\n/, 'VIENNA\npublished: 2014-02-31\n', 'impossible-date'],
  ])('%s → %j is reported as %s', (from, to, rule) => {
    expect(parse(WHOLE.replace(from, to)).diagnostics.map((found) => found.rule)).toContain(rule);
  });
});

test.each([
  ['---\na: 1\n---\n', true],
  ['-\nOur work\n', false],
  ['OSCE\n---\n', false],
])('isRecord(%j) is %s', (text, expected) => {
  expect(isRecord({ file: 'a.md', text })).toBe(expected);
});
