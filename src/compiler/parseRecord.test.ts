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
    [/dateline.*\n/, 'published: 2014-02-31\n', 'impossible-date'],
    [/dateline.*\n/, 'published: 2014-02\n', 'impossible-date'],
    [/9 October/, '31 February', 'impossible-date'],
    [/, 9 October 2014/, '', 'impossible-date'],
    [/2014-02 }/, '2031-01-01 }', 'outside-span'],
    [/^---/, 'A line above it.\n---', 'broken-front-matter'],
  ])('%s → %j is reported as %s', (from, to, rule) => {
    expect(parse(WHOLE.replace(from, to)).diagnostics.map((found) => found.rule)).toContain(rule);
  });
});

test.each([
  ['a.md', '---\na: 1\n---\n', true],
  ['a.md', '\n \n---\na: 1\n---\n', true],
  ['a.md', 'A line above it.\n---\na: 1\n---\n', true],
  ['a.md', '-\nOur work\n', false],
  ['a.md', 'OSCE\n---\n\nWords below a rule: none.\n', false],
  ['a.txt', '---\na: 1\n---\n', false],
])('isRecord(%s: %j) is %s', (file, text, expected) => {
  expect(isRecord({ file, text })).toBe(expected);
});

test('a body of blank lines takes time as it grows, no more', () => {
  const start = process.cpuUsage();
  const { record } = parse(`${WHOLE}${`${' '.repeat(60_000)}\n`.repeat(20)}The third.\n`);
  expect(record?.document.paragraphs).toHaveLength(3);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
