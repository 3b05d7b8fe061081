import { beforeAll, expect, test } from 'vitest';
import { toSvg } from '../app/download/svg.ts';
import { toJson } from '../app/download/formats.ts';
import { toCsv } from '../model/csv.ts';
import { pictureScene } from '../app/picture/chartPicture.ts';
import { compile } from '../compiler/compile.ts';
import type { InputFile } from '../compiler/decodeSource.ts';
import { DEFAULT_FOLDERS, readInput } from '../compiler/diskReader.ts';
import { hashText } from '../compiler/hashText.ts';
import type { Bundle, MilestoneDetail } from '../model/bundle.ts';
import { daysOf } from '../model/calendarDate.ts';
import { citationOfTimeline } from '../model/citation.ts';
import { DEFAULT_VIEW_STATE } from '../model/viewState.ts';
import { allBits } from '../timeline/bitset.ts';
import { estimateTextPx } from '../timeline/measureText.ts';
import { siteFiles } from './assembleSite.ts';
import { embedDocument, inlinedData } from './embedDocument.ts';
import { renderRoot } from './renderRoot.tsx';
import { shareDrawing } from './sharePicture.ts';
import { siteData, type SiteData } from './siteData.ts';

/** Another subject and another span are a matter of data: the whole site of "Media freedom, 1992–2026". */

const SITE = `title: 'Media freedom: OSCE milestones'
subject: Media freedom and development
span: { start: 1992-01-01, end: 2026-12-31 }
rows: { chairs: Presidency, representatives: Representative on Freedom of the Media }
url: https://media.example/
`;
const MILESTONES = `- id: first-mandate-1997
  date: 1997-11-05
  title: The mandate is decided
  label: Mandate decided
  summary: The Permanent Council decided a mandate.
  kind: decision
  tier: 1
  place: { city: Vienna, state: Austria }
  sources:
    - { publisher: OSCE, title: Decision, number: PC.DEC/193, date: 1997-11-05, type: decision, url: 'https://www.osce.org/1' }
  states:
    - { state: Austria, role: host, source: 1 }
  allStates: { how: adopted, source: 1 }
- id: conference-2026
  date: 2026-03
  title: A conference on journalists
  label: Conference on journalists
  summary: Journalists met.
  kind: conference
  sources:
    - { publisher: OSCE, title: Conference, date: 2026-03 }
`;

/** Files of the vocabulary that another subject has otherwise. */
const LISTS: Readonly<Record<string, string>> = {
  'chairs.yaml': '- { year: 1997, state: Denmark }\n- { year: 2026, state: Finland }\n',
  'representatives.yaml': '- { name: First Person, start: 1998-01, end: 2004-03 }\n',
  'fields-of-work.yaml': '- Media freedom and development\n- Elections\n',
  'themes.yaml': '# none\n',
  'search-words.yaml': '# none\n',
};

const fileOf = (file: string, text: string): InputFile => ({
  file,
  bytes: new TextEncoder().encode(text),
});

let data: SiteData;
let details: Readonly<Record<string, MilestoneDetail>>;
let bundle: Bundle;
let faults: readonly string[] = [];

beforeAll(async () => {
  const { input } = await readInput(DEFAULT_FOLDERS);
  const vocabulary = input.vocabulary.map((one) => {
    const name = one.file.split('/').at(-1) ?? '';
    return Object.hasOwn(LISTS, name) ? fileOf(one.file, LISTS[name] ?? '') : one;
  });
  const { files, diagnostics } = await compile(
    {
      ...input,
      vocabulary,
      milestones: [fileOf('data/milestones/all.yaml', MILESTONES)],
      documents: [],
      treaties: [],
      // Everyday words are of a subject, in every language.
      languages: (input.languages ?? []).filter(({ file }) => !file.endsWith('search-words.yaml')),
      site: fileOf('data/site.yaml', SITE),
    },
    hashText,
  );
  faults = diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const read = (name: string): unknown =>
    JSON.parse(files?.find((file) => file.name === name)?.text ?? 'null');
  bundle = read('timeline.json') as Bundle;
  details = Object.assign({}, ...bundle.details.map(read)) as typeof details;
  data = siteData(bundle, details);
}, 120_000);

/** Text without the name of the format, which other programs rely on. */
const ownWords = (text: string): string => text.replaceAll(/osce-thb-[a-z]+/g, '');

const FOREIGN = /traffick|2003–2022|Special Rep|Chairmanship:/i;

test('the bundle holds what site.yaml says', () => {
  expect(faults).toEqual([]);
  expect(bundle.span).toEqual({ start: '1992-01-01', end: '2026-12-31' });
  expect(bundle.site.rows.chairs).toBe('Presidency');
  expect(bundle.eras.chairs.map(({ year }) => year)).toEqual([1997, 2026]);
});

test.each(['page', 'embed'] as const)(
  'the prerendered %s speaks of its own subject',
  async (mode) => {
    const markup = await renderRoot(mode, inlinedData(data));
    expect(markup).toContain('Media freedom: OSCE milestones');
    expect(markup).toContain('Presidency: Finland');
    expect(ownWords(markup)).not.toMatch(FOREIGN);
    expect(markup.includes('1992–2026')).toBe(mode === 'page');
  },
);

test('static pages, feed, sitemap, oEmbed and the frame too', () => {
  const files = siteFiles(data, { stylesheet: 'a.css', picture: 'a.png' });
  const frame = embedDocument(data, { product: '', script: '', style: '' });
  const foul = [...files, ['embed.html', frame] as const].filter(([, text]) =>
    FOREIGN.test(ownWords(text)),
  );
  expect(foul.map(([path]) => path)).toEqual([]);
  expect(files.get('about.html')).toContain('1992–2026');
  expect(files.get('sitemap.xml')).toContain('https://media.example/about.html');
  expect(files.get('feed.xml')).toContain('<title>Media freedom: OSCE milestones</title>');
  expect(shareDrawing(bundle)).toContain('2026');
});

test('the chart has its years, the names of its rows, and years without a Chairmanship', () => {
  const scene = pictureScene({
    bundle,
    state: DEFAULT_VIEW_STATE,
    drawn: { milestones: bundle.milestones, passing: allBits(2) },
    range: { first: daysOf('1992').first, last: daysOf('2026').last },
    widthPx: 1200,
    density: 'full',
    measure: estimateTextPx,
  });
  expect(scene.marks.map(({ id }) => id)).toEqual(['first-mandate-1997', 'conference-2026']);
  expect(scene.chairs.map(({ year }) => year)).toEqual([1997, 2026]);
  expect(scene.captions.chairs).toEqual(['Presidency']);
  const selection = {
    bundle,
    entries: bundle.milestones.map((milestone) => ({
      milestone,
      detail: details[milestone.id] ?? null,
    })),
    words: '1992–2026',
    base: 'https://media.example/',
    top: 'https://media.example/',
    address: 'https://media.example/',
    today: '2026-11-21',
  };
  const downloads = [
    toSvg({ scene, selection, measure: (text) => estimateTextPx(text, false) }),
    toCsv(selection),
    toJson(selection),
  ];
  for (const text of downloads) expect(ownWords(text)).not.toMatch(FOREIGN);
  expect(downloads[0]).toContain('Media freedom: OSCE milestones');
});

test('and so has its citation', () => {
  const words = citationOfTimeline(bundle, { address: data.address, accessed: '2026-11-29' });
  expect(words).toMatch(
    /^“Media freedom: OSCE milestones, 1992–2026”\. Data version [0-9a-f]{8}\. https:\/\/media\.example\/, accessed 29 November 2026\.$/,
  );
});
