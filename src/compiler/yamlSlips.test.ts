import { expect, test } from 'vitest';
import { sentenceOf } from './diagnostic.ts';
import { readYaml } from './readYaml.ts';

const NBSP = '\u00a0';

test.each([
  ['- title: A: b', '`: ` within a value', 'the value between quotation marks'],
  ['- id: a\n\ttitle: b', 'tab at the beginning of a line', 'blanks'],
  [`- id: a\n${NBSP} title: b`, 'no-break space at the beginning of a line', 'blanks'],
  ['- id: a\n title: b', 'beginning of a line', 'it below the beginning of the line above'],
  ['- id: a\n   title: b\n  kind: c', 'key within the value above', 'it below'],
  ['- id: a\n  title: "b', 'end of a value', 'its closing quotation mark'],
  ['- id: a\n  place: { city: b', 'end of a list in brackets', '`}`'],
  ['- id: a\n  title: @b', 'value that begins with @', 'it between quotation marks'],
  ['- id: a\n  date 2014', 'line without a colon', 'a key, a colon and a value'],
])('%j: unexpected %s', (text, actual, expected) => {
  const { node, diagnostics } = readYaml({ file: 'a.yaml', text: `${text}\n` });
  expect(node).toBeNull();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.actual).toBe(actual);
  expect(diagnostics[0]?.expected).toContain(expected);
});

test.each([
  [
    'title: Report #4 is out',
    ['Unexpected ` #` within a value, expected the value between quotation marks.'],
  ],
  ['title: Report # a comment', []],
  ["title: 'Report #4'", []],
  ["title: 'Report' #4", []],
  ['#a comment\ntitle: Report\n#another', []],
])('%j is read, with %j', (text, sentences) => {
  const { node, diagnostics } = readYaml({ file: 'a.yaml', text });
  expect(node?.kind).toBe('map');
  expect(diagnostics.map(sentenceOf)).toEqual(sentences);
});
