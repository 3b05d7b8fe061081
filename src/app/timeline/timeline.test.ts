import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../model/calendarDate.ts';
import { exampleMilestone } from '../../testing/exampleMilestones.ts';
import type { Bundle } from '../../model/bundle.ts';
import { EMPTY_FILTER } from '../../model/viewState.ts';
import { applyFilter } from '../../timeline/filter.ts';
import { buildFilterIndex } from '../../timeline/filterIndex.ts';
import { elementsOf } from '../../timeline/chartElements.ts';
import type { ClusterBox, MarkBox } from '../../timeline/scene.ts';
import { chartCommand } from './useChartControl.ts';
import { placeBeside } from './ChartCards.tsx';
import { createSpokenName } from './ChartDrawing.tsx';
import { draggedTo, endInWords, holdAt } from './OverviewStrip.tsx';
import { roleCountsOf, sharedCount } from './StateSummary.tsx';

const years = (first: number, last: number) => ({
  first: dayNumber(first, 1, 1),
  last: dayNumber(last, 12, 31),
});
const SPAN = years(2003, 2022);
const VOCABULARY: Bundle['vocabulary'] = {
  fieldsOfWork: [{ id: 'human-rights', label: 'Human rights' }],
  states: ['AT', 'CH', 'RS'].map((iso2) => ({
    iso2,
    name: iso2,
    also: [],
    joined: null,
    tile: [0, 0],
  })),
  families: [{ id: 'decisions', label: 'Decisions, treaties' }],
  kinds: [{ id: 'decision', label: 'Decision', plural: 'Decisions', family: 'decisions' }],
  pillars: [],
};

describe('chartCommand(press)', () => {
  const press = (
    key: string,
    held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> & { readonly code?: string } = {},
  ) =>
    chartCommand({
      key,
      code: '',
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      ...held,
    });
  it.each([
    ['ArrowRight', {}, { does: 'focus', step: 'next' }],
    ['ArrowUp', {}, { does: 'focus', step: 'up' }],
    ['PageDown', {}, { does: 'focus', step: 'yearLater' }],
    ['ArrowLeft', { shiftKey: true }, { does: 'pan', direction: -1 }],
    ['+', { shiftKey: true }, { does: 'zoom', way: 'in' }],
    ['0', {}, { does: 'zoom', way: 'whole' }],
    [' ', {}, { does: 'open' }],
    ['?', { shiftKey: true }, { does: 'help' }],
    ['P', { shiftKey: true }, { does: 'path' }],
    ['з', { code: 'KeyP' }, { does: 'path' }],
    ['р', { code: 'KeyH' }, null],
    ['−', { code: 'Minus' }, { does: 'zoom', way: 'out' }],
    ['ArrowRight', { ctrlKey: true }, null],
    ['ArrowDown', { shiftKey: true }, null],
    ['Tab', {}, null],
    ['a', {}, null],
  ] as const)('%s %o', (key, held, expected) => {
    expect(press(key, held)).toEqual(expected);
  });
});

describe('endInWords(range, end)', () => {
  it.each([
    [years(2008, 2019), 'January 2008', 'December 2019'],
    [
      { first: dayNumber(2014, 10, 9), last: dayNumber(2014, 11, 30) },
      '9 October 2014',
      'November 2014',
    ],
    [
      { first: dayNumber(2014, 10, 1), last: dayNumber(2014, 11, 2) },
      'October 2014',
      '2 November 2014',
    ],
  ])('%o', (range, from, to) => {
    expect(endInWords(range, 'start')).toBe(from);
    expect(endInWords(range, 'end')).toBe(to);
  });
});

describe('the strip', () => {
  it('takes hold of the frame inside it, of nothing where the whole period is framed', () => {
    const inside = dayNumber(2010, 5, 5);
    expect(holdAt(years(2008, 2012), SPAN, inside)).toEqual({ type: 'frame' });
    expect(holdAt(years(2008, 2012), SPAN, dayNumber(2015, 1, 1))).toEqual({ type: 'new' });
    expect(holdAt(SPAN, SPAN, inside)).toEqual({ type: 'new' });
  });

  it.each([
    ['an end', { type: 'end', end: 'end' } as const, dayNumber(2015, 1, 3), years(2008, 2014)],
    [
      'the frame',
      { type: 'frame' } as const,
      dayNumber(2010, 5, 5) + 365,
      { first: years(2008, 2012).first + 365, last: years(2008, 2012).last + 365 },
    ],
    [
      'a new range',
      { type: 'new' } as const,
      dayNumber(2013, 1, 2),
      { first: dayNumber(2010, 5, 1), last: dayNumber(2012, 12, 31) },
    ],
    [
      'a new range, backwards',
      { type: 'new' } as const,
      dayNumber(2006, 1, 2),
      { first: dayNumber(2006, 1, 1), last: dayNumber(2010, 4, 30) },
    ],
  ])('drags %s', (_, hold, day, expected) => {
    const drag = { hold, range: years(2008, 2012), fromDay: dayNumber(2010, 5, 5), span: SPAN };
    expect(draggedTo(drag, day)).toEqual(expected);
  });

  it('never draws a range that is too short, or beyond the period', () => {
    const drag = { hold: { type: 'new' } as const, range: SPAN, fromDay: SPAN.last, span: SPAN };
    const drawn = draggedTo(drag, SPAN.last + 50);
    expect(drawn.last).toBe(SPAN.last);
    expect(drawn.last - drawn.first).toBeGreaterThanOrEqual(13);
  });
});

describe('placeBeside(box, chart, width)', () => {
  const chart = { widthPx: 400, heightPx: 300, scale: 1 };
  it('stands below in the upper half and above in the lower, never beyond the sides', () => {
    const high = placeBeside({ x: 390, y: 20, width: 10, height: 12 }, chart, 200);
    expect(high).toEqual({ left: 196, top: 38, width: 200 });
    const low = placeBeside({ x: 0, y: 280, width: 10, height: 12 }, chart, 600);
    expect(low).toEqual({ left: 4, bottom: 26, width: 392 });
  });
});

describe('createSpokenName(vocabulary, names, chosen)', () => {
  it('says title, date with its precision, kind and States', () => {
    const spoken = createSpokenName(VOCABULARY, new Map([['AT', 'Austria']]), []);
    const milestone = exampleMilestone({
      date: { start: '2003-07', end: null, precision: 'month' },
      status: 'announced',
    });
    expect(spoken(milestone)).toBe(
      'Permanent Council adopts the Action Plan (landmark). July 2003, day not known. Decision, announced only. Austria (host); adopted by all 55 participating States',
    );
  });

  it('says that a milestone is a landmark, and the chosen States first', () => {
    const tags = ['AL', 'AD', 'AM', 'AT', 'AZ', 'BY', 'BE', 'PT', 'ES'] as const;
    const milestone = exampleMilestone({
      tier: 1,
      allStates: null,
      states: tags.map((iso2) => ({ iso2, roles: ['participant'], basis: 'stated' })),
    });
    const spoken = createSpokenName(VOCABULARY, new Map(), ['PT', 'ES']);
    expect(spoken(milestone)).toBe(
      'Permanent Council adopts the Action Plan (landmark). 24 July 2003. Decision. PT, ES, AL, AD, AM and 4 more (participant)',
    );
  });

  it('makes a name once, however often it is asked for', () => {
    const names = new Map([['AT', 'Austria']]);
    const spoken = createSpokenName(VOCABULARY, names, []);
    const milestone = exampleMilestone();
    const name = spoken(milestone);
    names.set('AT', 'Another name');
    expect(spoken(milestone)).toBe(name);
    expect(spoken(exampleMilestone())).toContain('Another name');
  });
});

describe('elementsOf(scene)', () => {
  it('has an element for each mark and pill, with the milestones it stands for', () => {
    const mark: MarkBox = {
      id: 'a',
      lane: 0,
      kind: 'decision',
      tier: 1,
      x: 100,
      y: 20,
      sizePx: 12,
      form: 'day',
      isAnnounced: false,
      extent: null,
      label: null,
      stacked: ['b'],
      laneCount: 1,
    };
    const cluster: ClusterBox = {
      lane: 1,
      x: 40,
      y: 50,
      width: 20,
      height: 16,
      ids: ['c', 'd'],
      count: 2,
      firstId: 'c',
      kinds: ['decision'],
    };
    const elements = [...elementsOf({ marks: [mark], clusters: [cluster] }).values()];
    expect(elements.map(({ key, ids, x, y }) => [key, ids, x, y])).toEqual([
      ['0:a', ['a', 'b'], 100, 20],
      ['1:c+2', ['c', 'd'], 50, 58],
    ]);
  });
});

describe('roleCountsOf(index, result, state)', () => {
  const milestones = [
    exampleMilestone({
      id: 'a',
      states: [{ iso2: 'CH', roles: ['host', 'participant'], basis: 'stated' }],
    }),
    exampleMilestone({
      id: 'b',
      states: [
        { iso2: 'CH', roles: ['mentioned'], basis: 'stated' },
        { iso2: 'RS', roles: ['host'], basis: 'stated' },
      ],
    }),
    exampleMilestone({
      id: 'c',
      kind: 'treaty',
      states: [{ iso2: 'CH', roles: ['host'], basis: 'stated' }],
    }),
  ];
  const bundle = {
    milestones,
    vocabulary: VOCABULARY,
    span: { start: '2003-01-01', end: '2022-12-31' },
  } as unknown as Bundle;

  it('counts by role under the other filters, whatever States and roles are chosen', () => {
    const index = buildFilterIndex(bundle);
    const filter = { ...EMPTY_FILTER, kinds: ['decision'] as const, states: ['RS'] };
    const result = applyFilter(index, filter, null);
    const counts = roleCountsOf(index, result, 'CH');
    expect(counts.named).toBe(2);
    expect(counts.roles.map(({ role, count }) => `${role} ${count}`)).toEqual([
      'host 1',
      'chair 0',
      'participant 1',
      'mentioned 1',
    ]);
    expect(sharedCount(index, result, ['CH', 'RS'])).toBe(1);
    expect(sharedCount(index, result, ['CH', 'AT'])).toBe(0);
  });
});
