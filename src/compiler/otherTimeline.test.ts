import { expect, test } from 'vitest';
import type { Bundle } from '../model/bundle.ts';
import { dataSources } from '../testing/curatedFiles.ts';
import { compile } from './compile.ts';
import { hashText } from './hashText.ts';

const fileOf = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

/** The lists of the project but for the Chairmanships and themes: the other timeline has its own. */
const VOCABULARY = [
  ...dataSources('vocabulary', '.yaml')
    .filter(({ file }) => !/chairs|themes/.test(file))
    .map(({ file, text }) => fileOf(file, text)),
  fileOf('chairs.yaml', '- { year: 1997, state: DK }\n'),
  fileOf(
    'themes.yaml',
    'fields:\n  - field: Media freedom and development\n    words: [media freedom]\n',
  ),
];

const SITE = `title: Media freedom, 1992–2026
subject: Media freedom and development
span: { start: 1992-01-01, end: 2026-12-31 }
`;

const MILESTONES = `- id: mandate-1997
  date: 1997-11-05
  title: States give the OSCE a Representative on Freedom of the Media
  label: Mandate
  summary: The Permanent Council created the office.
  kind: decision
  sources: [{ publisher: OSCE, title: Decision No. 193 }]
`;

const compileOther = (site: string) =>
  compile(
    {
      vocabulary: VOCABULARY,
      milestones: [fileOf('1997.yaml', MILESTONES)],
      documents: [],
      site: fileOf('data/site.yaml', site),
      siteUrl: '',
    },
    hashText,
  );

test('a timeline of another subject, of other years, and of years without a Chairmanship is compiled from data', async () => {
  const { files, diagnostics } = await compileOther(SITE);
  expect(diagnostics.map(({ rule }) => rule)).toEqual([]);
  const index = files?.find(({ name }) => name === 'timeline.json')?.text ?? '{}';
  const bundle = JSON.parse(index) as Bundle;
  expect(bundle.span).toEqual({ start: '1992-01-01', end: '2026-12-31' });
  expect(bundle.site).toMatchObject({
    title: 'Media freedom, 1992–2026',
    subject: 'Media freedom and development',
  });
  expect(bundle.eras.chairs).toEqual([{ year: 1997, iso2: 'DK' }]);
  expect(bundle.milestones.map(({ fields }) => fields)).toEqual([
    [{ id: 'media-freedom-and-development', basis: 'editor' }],
  ]);
});

test.each([
  [SITE.replace('1992-01', '1998-01'), 'outside-span'],
  [SITE.replace('Media freedom and', 'Press freedom and'), 'unknown-field'],
])('%j is reported as %s', async (site, rule) => {
  const { diagnostics } = await compileOther(site);
  expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
});
