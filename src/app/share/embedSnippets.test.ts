import { describe, expect, it, test } from 'vitest';
import { parseAddress } from '../../model/address.ts';
import { DEFAULT_VIEW_STATE, EMPTY_FILTER, type ViewState } from '../../model/viewState.ts';
import {
  type EmbedChoice,
  embedQuery,
  frameSnippet,
  frameAddress,
  linkSnippet,
  plainPage,
  plainSnippet,
  scriptSnippet,
  USUAL_CHOICE,
} from './embedSnippets.ts';

const STATE: ViewState = {
  ...DEFAULT_VIEW_STATE,
  filter: { ...EMPTY_FILTER, states: ['AT', 'CH'], from: '2008' },
  item: 'action-plan-2003',
  view: 'table',
};

const choice = (change: Partial<EmbedChoice>): EmbedChoice => ({ ...USUAL_CHOICE, ...change });
const parts = (change: Partial<EmbedChoice> = {}) => ({
  base: 'https://timeline.example/',
  top: 'https://timeline.example/',
  title: 'Timeline: "Austria" & Switzerland',
  choice: choice(change),
  state: STATE,
});

describe('embedQuery(choice, state)', () => {
  it.each([
    [{}, 'state=AT,CH&from=2008&item=action-plan-2003'],
    [{ shows: 'whole' }, ''],
    [{ shows: 'milestone' }, 'item=action-plan-2003'],
    [
      { free: ['years', 'subjects'], view: 'list', theme: 'dark', controls: 'none' },
      'state=AT,CH&from=2008&view=list&item=action-plan-2003&theme=dark&controls=none&lock=state,role,all',
    ],
    [
      { shows: 'whole', free: [] },
      'lock=field,state,role,kind,pillar,q,from,to,all,basis,tier,status,precision,match',
    ],
  ] as const)('%j → %s', (change, expected) => {
    expect(embedQuery(choice(change), STATE)).toBe(expected);
  });

  it('is read back to the same state and locks', () => {
    const query = embedQuery(choice({ free: ['states'], controls: 'full' }), STATE);
    const { state, embed, unknown } = parseAddress(query, null);
    expect(unknown).toEqual([]);
    expect(state.filter).toEqual(STATE.filter);
    expect(embed).toEqual({
      controls: 'full',
      lock: [
        'field',
        'kind',
        'pillar',
        'q',
        'from',
        'to',
        'basis',
        'tier',
        'status',
        'precision',
        'match',
      ],
    });
  });
});

test('frameSnippet escapes, names itself, and asks for no more than it needs', () => {
  const snippet = frameSnippet(parts());
  expect(snippet).toContain(
    'src="https://timeline.example/embed.html?state=AT,CH&amp;from=2008&amp;item=action-plan-2003"',
  );
  expect(snippet).toContain('title="Timeline: &quot;Austria&quot; &amp; Switzerland"');
  expect(snippet).toContain('loading="lazy" referrerpolicy="no-referrer"');
  expect(snippet).not.toContain('allow-same-origin');
});

test('frameSnippet holds its height and its leaves where hosts and browsers want them', () => {
  const snippet = frameSnippet(parts());
  expect(snippet).toContain(
    'height="520" style="border:0;width:100%;height:520px;min-height:200px"',
  );
  expect(snippet).toContain('allow="clipboard-write" allowfullscreen');
});

test('frameAddress is what the frame loads, for hosts that make the frame', () => {
  expect(frameAddress(parts({ shows: 'milestone', controls: 'none' }))).toBe(
    'https://timeline.example/embed.html?item=action-plan-2003&controls=none',
  );
});

describe('plainPage(parts)', () => {
  const of = (filter: Partial<ViewState['filter']>, change: Partial<EmbedChoice> = {}) =>
    plainPage({
      ...parts(change),
      state: { ...STATE, filter: { ...EMPTY_FILTER, ...filter } },
    })?.address ?? null;

  it.each([
    [{ states: ['PT'] }, {}, 'https://timeline.example/s/PT.html'],
    [{ fields: ['policing'] }, {}, 'https://timeline.example/f/policing.html'],
    [
      { states: ['PT'] },
      { shows: 'milestone' },
      'https://timeline.example/m/action-plan-2003.html',
    ],
    [{ states: ['PT', 'CH'] }, {}, null],
    [{ states: ['PT'], from: '2010' }, {}, null],
    [{ states: ['PT'], fields: ['policing'] }, {}, null],
    [{ states: ['PT'] }, { shows: 'whole' }, null],
  ] as const)('%j, %j → %s', (filter, change, expected) => {
    expect(of(filter, change)).toBe(expected);
  });

  it('its frame asks for no leave at all', () => {
    const page = { address: 'https://timeline.example/s/PT.html', title: 'Portugal' };
    expect(plainSnippet(page, USUAL_CHOICE)).not.toMatch(/sandbox|allow/);
  });
});

test('scriptSnippet degrades to the frame in it', () => {
  const snippet = scriptSnippet(parts());
  expect(snippet).toContain(`<osce-timeline>${frameSnippet(parts())}</osce-timeline>`);
  expect(snippet).toContain('<script async src="https://timeline.example/embed.js"></script>');
});

test('in another language page and frame are those of its folder, the script that of the site', () => {
  const inRussian = { ...parts({ shows: 'whole' }), base: 'https://timeline.example/ru/' };
  const snippet = scriptSnippet(inRussian);
  expect(snippet).toContain('src="https://timeline.example/ru/embed.html"');
  expect(snippet).toContain('src="https://timeline.example/embed.js"');
  expect(linkSnippet(inRussian)).toMatch(/^https:\/\/timeline\.example\/ru\/(?:\?|$)/);
});

test('linkSnippet leads to the page, with nothing that only a frame knows', () => {
  expect(linkSnippet(parts({ free: [], controls: 'none', shows: 'milestone' }))).toBe(
    'https://timeline.example/?item=action-plan-2003',
  );
});
