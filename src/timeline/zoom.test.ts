import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, type DayRange } from '../model/calendarDate.ts';
import { EMPTY_FILTER } from '../model/viewState.ts';
import { rangeOfFilter } from './filter.ts';
import {
  datesOfRange,
  dragRangeEnd,
  isWholeSpan,
  moveRangeEnd,
  panRange,
  SHORTEST_RANGE_DAYS,
  zoomRange,
} from './zoom.ts';

const rangeFrom = (from: string, to: string): DayRange => ({
  first: daysOf(from).first,
  last: daysOf(to).last,
});
const SPAN = rangeFrom('2003', '2022');
const SPAN_DATES = { start: '2003-01-01', end: '2022-12-31' };
const day = (date: string): number => daysOf(date).first;

const ranges = fc
  .tuple(fc.integer({ min: SPAN.first, max: SPAN.last }), fc.integer({ min: 1, max: 9000 }))
  .map(([first, days]) => panRange({ first, last: first + days - 1 }, SPAN, 0));

describe('datesOfRange(range, span)', () => {
  it.each([
    ['2003', '2022', null, null],
    ['2008', '2019', '2008', '2019'],
    ['2008-03', '2022', '2008-03', null],
    ['2003', '2012-06', null, '2012-06'],
    ['2014-10-09', '2014-11-04', '2014-10-09', '2014-11-04'],
    ['2016-02-01', '2016-02-29', '2016-02', '2016-02'],
    ['2014-01-01', '2014-12-31', '2014', '2014'],
  ])('%s to %s is written %s to %s', (from, to, writtenFrom, writtenTo) => {
    expect(datesOfRange(rangeFrom(from, to), SPAN)).toEqual({ from: writtenFrom, to: writtenTo });
  });

  it('is read back as the same range, for any range', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const filter = { ...EMPTY_FILTER, ...datesOfRange(range, SPAN) };
        expect(rangeOfFilter(filter, SPAN_DATES)).toEqual(range);
      }),
      { seed: 1 },
    );
  });
});

describe('zoomRange(range, span, { factor, anchorDay })', () => {
  it('keeps the share of the range on both sides of the anchor', () => {
    const anchorDay = day('2008-01-01');
    const zoomed = zoomRange(SPAN, SPAN, { factor: 2, anchorDay });
    const share = (range: DayRange): number =>
      (anchorDay - range.first) / (range.last + 1 - range.first);
    expect(share(zoomed)).toBeCloseTo(share(SPAN), 3);
  });

  it('never leaves the span, never gets shorter than the shortest, whatever it is asked', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: SPAN.first - 500, max: SPAN.last + 500 }),
        (range, factor, anchorDay) => {
          const zoomed = zoomRange(range, SPAN, { factor, anchorDay });
          expect(zoomed.first).toBeGreaterThanOrEqual(SPAN.first);
          expect(zoomed.last).toBeLessThanOrEqual(SPAN.last);
          expect(zoomed.last + 1 - zoomed.first).toBeGreaterThanOrEqual(SHORTEST_RANGE_DAYS);
          expect(Number.isInteger(zoomed.first) && Number.isInteger(zoomed.last)).toBe(true);
        },
      ),
      { seed: 2 },
    );
  });

  it('comes out again at the whole span', () => {
    let range = zoomRange(SPAN, SPAN, { factor: 1000 });
    for (let step = 0; step < 40; step += 1) range = zoomRange(range, SPAN, { factor: 1 / 1.6 });
    expect(isWholeSpan(range, SPAN)).toBe(true);
  });
});

describe('panRange(range, span, days)', () => {
  const range = rangeFrom('2009', '2010');
  it.each([
    [400, day('2009-01-01') + 400],
    [-10_000, SPAN.first],
    [10_000, SPAN.last - (range.last - range.first)],
  ])('by %i days starts on day %i and stays as long', (days, first) => {
    const panned = panRange(range, SPAN, days);
    expect(panned).toEqual({ first, last: first + range.last - range.first });
  });
});

describe('moveRangeEnd(range, span, { end, step, direction })', () => {
  const range = rangeFrom('2008', '2019');
  it.each([
    ['start', 'quarter', 1, '2008-04-01', '2019-12-31'],
    ['start', 'quarter', -1, '2007-10-01', '2019-12-31'],
    ['start', 'year', -1, '2007-01-01', '2019-12-31'],
    ['start', 'outermost', -1, '2003-01-01', '2019-12-31'],
    ['start', 'innermost', 1, '2019-12-18', '2019-12-31'],
    ['end', 'quarter', -1, '2008-01-01', '2019-09-30'],
    ['end', 'quarter', 1, '2008-01-01', '2020-03-31'],
    ['end', 'year', 1, '2008-01-01', '2020-12-31'],
    ['end', 'outermost', 1, '2008-01-01', '2022-12-31'],
    ['end', 'innermost', -1, '2008-01-01', '2008-01-14'],
  ] as const)('%s, %s, %i: %s to %s', (end, step, direction, from, to) => {
    expect(moveRangeEnd(range, SPAN, { end, step, direction })).toEqual(rangeFrom(from, to));
  });

  it('stays at the edge of the span and before the other grip', () => {
    const edge = moveRangeEnd(SPAN, SPAN, { end: 'end', step: 'year', direction: 1 });
    expect(edge).toEqual(SPAN);
    const close = rangeFrom('2010-01-01', '2010-01-20');
    const moved = moveRangeEnd(close, SPAN, { end: 'start', step: 'year', direction: 1 });
    expect(moved.last + 1 - moved.first).toBe(SHORTEST_RANGE_DAYS);
  });
});

describe('dragRangeEnd(range, span, { end, day, snapsToMonth })', () => {
  it('snaps to the nearest start of a month where asked', () => {
    const range = rangeFrom('2008', '2019');
    const drag = (date: string, snapsToMonth: boolean): DayRange =>
      dragRangeEnd(range, SPAN, { end: 'start', day: day(date) + 0.3, snapsToMonth });
    expect(drag('2010-05-20', true)).toEqual(rangeFrom('2010-06', '2019'));
    expect(drag('2010-05-10', true)).toEqual(rangeFrom('2010-05', '2019'));
    expect(drag('2010-05-10', false)).toEqual(rangeFrom('2010-05-10', '2019'));
    expect(drag('2021-05-10', false).last).toBe(range.last);
  });
});
