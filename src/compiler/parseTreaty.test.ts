import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { dataSources } from '../testing/curatedFiles.ts';
import { hashText } from './hashText.ts';
import { compile } from './compile.ts';
import { loadVocabulary } from './loadVocabulary.ts';
import { parseTreaty } from './parseTreaty.ts';

const { vocabulary } = loadVocabulary(dataSources('vocabulary', '.yaml'));

const WHOLE = `milestone: protocol-2003
asOf: 2014-01
sources:
  - { publisher: UN, title: List, type: list, lang: fr, weak: true }
parties:
  - { state: Portugal, date: 2004-05-10, act: ratification, source: 1 }
  - { state: AL, date: 2002, source: 1 }
  - { state: Mongolia, act: accession, reason: Judged so. }
cautions: [Read in a copy.]
`;

const parse = (text: string) => parseTreaty({ file: 'a.yaml', text }, vocabulary.names);

describe('parseTreaty(source, names)', () => {
  test('the example of docs/data-format.md has no fault', () => {
    const page = readFileSync(new URL('../../docs/data-format.md', import.meta.url), 'utf8');
    const example = /```yaml\n(milestone: [\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(parse(example).diagnostics).toEqual([]);
    expect(parse(example).treaty?.parties).toHaveLength(2);
  });

  test('a whole list is read with every part', () => {
    const { treaty, diagnostics } = parse(WHOLE);
    expect(diagnostics).toEqual([]);
    expect(treaty).toMatchObject({
      milestone: { value: 'protocol-2003' },
      asOf: '2014-01',
      sources: [{ publisher: 'UN', type: 'list', lang: 'fr', weak: true }],
      parties: [
        { iso2: 'PT', date: '2004-05-10', act: 'ratification', source: 0, reason: null },
        { iso2: 'AL', date: '2002', act: null, source: 0 },
        { iso2: 'MN', date: null, act: 'accession', source: null, reason: 'Judged so.' },
      ],
      cautions: ['Read in a copy.'],
    });
  });

  test.each([
    ['state: AL', 'state: PT', 'duplicate-tag'],
    ['state: AL', 'state: Portgual', 'unknown-state'],
    ['act: ratification', 'act: signature', 'unknown-value'],
    ['lang: fr', 'lang: French', 'unknown-value'],
    ['type: list', 'type: table', 'unknown-value'],
    ['2004-05-10', '2004-05-32', 'impossible-date'],
    ['source: 1 }\n  - { state: Mongolia', 'source: 2 }\n  - { state: Mongolia', 'unknown-source'],
    [', reason: Judged so.', '', 'no-basis'],
    ['asOf: 2014-01\n', '', 'missing-key'],
    ['milestone: protocol-2003', 'milestone: Protocol', 'malformed-id'],
    ['cautions:', 'notes:', 'unknown-key'],
  ])('%j → %j is reported as %s', (from, to, rule) => {
    expect(parse(WHOLE.replace(from, to)).diagnostics.map((found) => found.rule)).toEqual([rule]);
  });

  test('a file of comments holds no treaty and no fault', () => {
    expect(parse('# none\n')).toEqual({ treaty: null, diagnostics: [] });
  });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const MILESTONE = `- id: protocol-2003
  date: 2003-12-25
  title: Protocol
  label: Protocol
  summary: A protocol against trafficking.
  kind: treaty
  sources: [{ publisher: UN, title: Text }]
`;

const compileTreaties = (...treaties: readonly string[]) =>
  compile(
    {
      vocabulary: dataSources('vocabulary', '.yaml').map(({ file, text }) => ({
        file,
        bytes: bytesOf(text),
      })),
      milestones: [{ file: '2003.yaml', bytes: bytesOf(MILESTONE) }],
      treaties: treaties.map((text, at) => ({ file: `${at}.yaml`, bytes: bytesOf(text) })),
      documents: [],
      site: null,
      siteUrl: '',
    },
    hashText,
  );

describe('the parties of a treaty', () => {
  test('stand at its milestone in the order of the States, each with its why', async () => {
    const { assembled, diagnostics } = await compileTreaties(WHOLE);
    expect(diagnostics).toEqual([]);
    expect(assembled[0]?.milestone.parties).toEqual([
      { iso2: 'AL', date: '2002' },
      { iso2: 'MN', date: null },
      { iso2: 'PT', date: '2004-05-10' },
    ]);
    const { why, partiesAsOf, partySources, cautions } = assembled[0]?.detail ?? {};
    const tag = { facet: 'party', role: null };
    expect(why?.filter(({ facet }) => facet === 'party')).toEqual([
      { ...tag, id: 'AL', basis: 'stated', partySource: 0 },
      { ...tag, id: 'MN', act: 'accession', basis: 'editor', reason: 'Judged so.' },
      { ...tag, id: 'PT', act: 'ratification', basis: 'stated', partySource: 0 },
    ]);
    expect(partiesAsOf).toBe('2014-01');
    expect(partySources).toHaveLength(1);
    expect(cautions).toEqual(['Read in a copy.']);
  });

  test.each([
    ['one that leads nowhere', [WHOLE.replace('-2003', '-2004')], 'unknown-milestone'],
    ['a second list', [WHOLE, WHOLE], 'duplicate-id'],
  ])('%s is reported', async (_, treaties, rule) => {
    const { files, diagnostics } = await compileTreaties(...treaties);
    expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
    expect(files).toBeNull();
  });
});
