import { describe, expect, it, test } from 'vitest';
import type { Bundle, ParticipatingState } from '../../model/bundle.ts';
import { daysOf } from '../../model/calendarDate.ts';
import { exampleMilestone, BUNDLE_HEAD } from '../../testing/exampleMilestones.ts';
import { DEFAULT_VIEW_STATE } from '../../model/viewState.ts';
import { allBits } from '../../timeline/bitset.ts';
import { PAGE_PALETTE } from '../../timeline/look.ts';
import { estimateTextPx } from '../../timeline/measureText.ts';
import { pictureScene } from '../picture/chartPicture.ts';
import { LIGHT_PALETTE, pictureMarkup, toSvg, wrapWords, type ChartPicture } from './svg.ts';

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 99, ['one two three']],
  ['unbreakable a', 4, ['unbreakable', 'a']],
  ['', 4, ['']],
])('wrapWords(%j, %i) → %j', (text, width, lines) => {
  expect(wrapWords(text, width, (line) => line.length)).toEqual(lines);
});

const AUSTRIA: ParticipatingState = {
  iso2: 'AT',
  name: 'Austria',
  also: [],
  joined: '1973',
  tile: [5, 4],
};
const MILESTONES = [
  exampleMilestone(),
  exampleMilestone({
    id: 'soft',
    label: 'A <b> & “soft” one',
    kind: 'publication',
    date: { start: '2014', end: null, precision: 'year' },
  }),
  exampleMilestone({
    id: 'planned',
    kind: 'publication',
    tier: 2,
    status: 'announced',
    date: { start: '2016-05-01', end: '2016-09-30', precision: 'range' },
  }),
];
const BUNDLE: Bundle = {
  ...BUNDLE_HEAD,
  digest: 'sha256-0',
  site: {
    ...BUNDLE_HEAD.site,
    title: 'Combating trafficking in human beings: OSCE milestones',
    publisher: 'A School',
  },
  vocabulary: {
    fieldsOfWork: [],
    states: [AUSTRIA],
    families: [
      { id: 'decisions', label: 'Decisions, treaties' },
      { id: 'publications', label: 'Publications' },
    ],
    kinds: [
      { id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' },
      { id: 'publication', label: 'Publication', plural: 'Publications', family: 'publications' },
    ],
    pillars: [],
  },
  eras: { chairs: [{ year: 2014, iso2: 'CH' }], representatives: [] },
  milestones: MILESTONES,
  details: [],
  search: '',
  words: 'words.1.json',
};

const pictureAt = (widthPx: number): ChartPicture => {
  const scene = pictureScene({
    bundle: BUNDLE,
    state: DEFAULT_VIEW_STATE,
    drawn: { milestones: MILESTONES, passing: allBits(MILESTONES.length) },
    range: { first: daysOf('2003').first, last: daysOf('2022').last },
    widthPx,
    density: 'full',
    measure: estimateTextPx,
  });
  return {
    scene,
    selection: {
      bundle: BUNDLE,
      entries: MILESTONES.map((milestone) => ({ milestone, detail: null })),
      words: 'Austria; 2003–2022',
      base: 'https://timeline.example/',
      top: 'https://timeline.example/',
      address: 'https://timeline.example/?state=AT&from=2003',
      today: '2026-11-21',
    },
    measure: (text) => estimateTextPx(text, false),
  };
};

describe('toSvg(picture)', () => {
  const markup = toSvg(pictureAt(1000));

  it.each([
    'Combating trafficking in human beings: OSCE milestones',
    'Austria; 2003–2022: 3 of 3 milestones',
    'A School, https://timeline.example/?state=AT&amp;from=2003. Made on 21 November 2026.',
    'Action Plan adopted',
    'A &lt;b&gt; &amp; “soft” one',
    'month or year only',
    'announced only',
  ])('holds %j', (words) => {
    expect(markup).toContain(words);
  });

  it('needs nothing beside it: no styles, tokens, fonts or addresses to fetch', () => {
    expect(markup).not.toMatch(/var\(|class=|style=|href=|system-ui|@import|url\((?!#)/);
  });

  it('refers only to gradients that it holds', () => {
    const wanted = [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    const held = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !held.has(id ?? ''))).toEqual([]);
  });
});

test('pictureMarkup(at, slide) is 16:9, with all that the picture holds', () => {
  const [, width, height] =
    /width="(\d+)" height="(\d+)"/.exec(pictureMarkup(pictureAt, 'slide')) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  expect(pictureMarkup(pictureAt, 'own')).toBe(toSvg(pictureAt(1240)));
});

it('each colour of a drawing is written out in the light theme', () => {
  for (const name of Object.keys(PAGE_PALETTE)) {
    expect(LIGHT_PALETTE).toHaveProperty(name, expect.stringMatching(/^#[0-9a-f]{6}$/));
  }
});
