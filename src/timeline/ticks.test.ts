import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysOf } from '../model/calendarDate.ts';
import { ENGLISH } from '../model/englishWords.ts';
import { chairBoxes, termBoxes } from './eras.ts';
import { estimateTextPx } from './measureText.ts';
import { timeScale } from './scale.ts';
import type { Density, Tick } from './scene.ts';
import { tickRows, type TickRows } from './ticks.ts';

function rows(
  from: string,
  to: string,
  view: { width?: number; density?: Density } = {},
): TickRows {
  const range = { first: daysOf(from).first, last: daysOf(to).last };
  const scale = timeScale(range, 131, view.width ?? 1164);
  return tickRows({ scale, density: view.density ?? 'full', measure: estimateTextPx });
}

const labels = (ticks: readonly Tick[], level: Tick['level']): readonly string[] =>
  ticks.filter((tick) => tick.level === level && tick.labelX !== null).map((tick) => tick.text);

describe('tickRows({ scale, density, measure })', () => {
  it('names each year of twenty, and nothing below', () => {
    const { ticks, upperLevel, hasLowerRow } = rows('2003', '2022');
    expect([upperLevel, hasLowerRow]).toEqual(['year', false]);
    expect(labels(ticks, 'year')).toHaveLength(20);
    expect(ticks.filter((tick) => tick.x !== null)).toHaveLength(19);
  });

  it('writes years short in the compact chart, and leaves some out where it is narrow', () => {
    expect(labels(rows('2003', '2022', { density: 'compact', width: 592 }).ticks, 'year')[0]).toBe(
      '’03',
    );
    expect(labels(rows('2003', '2022', { width: 420 }).ticks, 'year')).toEqual([
      '2003',
      '2006',
      '2008',
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
    ]);
  });

  it('names the first and the last year, however narrow, and no two touch', () => {
    for (let width = 60.3; width < 700; width += 7.7) {
      const ticks = rows('2003', '2022', { density: 'compact', width }).ticks;
      const named = ticks.filter(({ text }) => text !== '');
      expect([named[0]?.text, named.at(-1)?.text]).toEqual(['’03', '’22']);
      const xs = named.map(({ labelX }) => labelX ?? Number.NaN);
      const nearest = Math.min(...xs.slice(1).map((x, at) => x - (xs[at] ?? 0)));
      expect(nearest).toBeGreaterThanOrEqual(estimateTextPx('’03', false));
    }
  });

  it.each([
    ['2013', '2015', 'month', ['Jan', 'Feb', 'Mar']],
    ['2011', '2014', 'month', ['Jan–Mar', 'Apr–Jun', 'Jul–Sep']],
    ['2014-03', '2014-06', 'month', ['March 2014', 'April 2014', 'May 2014']],
    ['2014-03', '2014-06', 'day', ['3', '10', '17']],
    ['2014-10', '2014-11', 'day', ['6', '13', '20']],
    ['2014-10-06', '2014-11-10', 'day', ['6', '7', '8']],
    ['2014-10-06', '2014-10-20', 'day', ['Mon 6', 'Tue 7', 'Wed 8']],
  ] as const)('%s to %s has %ss: %j', (from, to, level, first) => {
    expect(labels(rows(from, to).ticks, level).slice(0, 3)).toEqual(first);
  });

  it('never lets labels of a level touch or leave the scale, at any range', () => {
    let shown = 0;
    for (let days = 14; days <= 7305; days = Math.ceil(days * 1.17)) {
      for (const width of [180, 400, 700, 1164, 1300]) {
        const first = daysOf('2006-05-17').first;
        const scale = timeScale({ first, last: first + days - 1 }, 131, width);
        const { ticks } = tickRows({ scale, density: 'full', measure: estimateTextPx });
        for (const level of ['year', 'month', 'day'] as const) {
          let free = scale.x;
          for (const tick of ticks) {
            if (tick.level !== level || tick.labelX === null) continue;
            const half = estimateTextPx(tick.text, false) / 2;
            expect(tick.labelX - half).toBeGreaterThanOrEqual(free - 0.1);
            free = tick.labelX + half;
            shown += 1;
          }
          expect(free).toBeLessThanOrEqual(scale.x + scale.width + 0.1);
        }
      }
    }
    expect(shown).toBeGreaterThan(1000);
  });
});

describe('eras', () => {
  const scale = timeScale({ first: daysOf('2003').first, last: daysOf('2022').last }, 131, 1164);
  const names = new Map([
    ['CH', 'Switzerland'],
    ['IT', 'Italy'],
  ]);

  it('names the State in the Chair where all names fit, else its code', () => {
    const chairs = [
      { year: 2014, iso2: 'CH' },
      { year: 2018, iso2: 'IT' },
    ];
    const texts = (from: string, to: string): readonly string[] => {
      const range = { first: daysOf(from).first, last: daysOf(to).last };
      return chairBoxes(chairs, names, {
        scale: timeScale(range, 0, 1164),
        measure: estimateTextPx,
      }).map((chair) => chair.text);
    };
    expect(texts('2003', '2022')).toEqual(['CH', 'IT']);
    expect(texts('2013', '2018')).toEqual(['Switzerland', 'Italy']);
    expect(texts('2015', '2016')).toEqual([]);
  });

  it('fades a term where only its month or year is known, and shortens its name', () => {
    const terms = termBoxes(
      [
        { name: 'Helga Konrad', start: '2004-05-13', end: '2006' },
        { name: 'Eva Biaudet', start: '2006-10', end: '2007-01-15' },
        { name: 'Valiant Richey', start: '2018', end: null },
      ],
      { scale, measure: estimateTextPx },
    );
    expect(terms.map((term) => term.text)).toEqual(['Helga Konrad', '', 'Valiant Richey']);
    expect(terms.map((term) => term.isStartSharp)).toEqual([true, false, false]);
    expect(terms.map((term) => [term.fadeStartPx > 0, term.fadeEndPx > 0])).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ]);
    expect(terms[2] && terms[2].x + terms[2].width).toBeCloseTo(131 + 1164, 1);
  });

  it.each([
    [1164, 'Helga Konrad'],
    [740, 'H. Konrad'],
    [560, 'Konrad'],
    [200, ''],
  ])('in a plot %d wide a term of two years is named %j', (width, text) => {
    const [term] = termBoxes([{ name: 'Helga Konrad', start: '2004-05', end: '2006-05' }], {
      scale: { ...scale, width, pxPerDay: (scale.pxPerDay * width) / scale.width },
      measure: estimateTextPx,
    });
    expect(term?.text).toBe(text);
  });
});

describe('on a page of another language', () => {
  const months = 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' ');
  const dates = { ...ENGLISH.dates, withYear: '{date} {year} г.', months };
  const words = { ...ENGLISH, language: 'ru', dates: { ...dates, short: dates } };

  afterEach(() => vi.unstubAllGlobals());

  const inRussian = async (from: string, to: string, widthPx: number): Promise<TickRows> => {
    vi.resetModules();
    vi.stubGlobal('pageLanguage', { words, texts: {} });
    const page = await import('./ticks.ts');
    const range = { first: daysOf(from).first, last: daysOf(to).last };
    return page.tickRows({
      scale: timeScale(range, 131, widthPx),
      density: 'full',
      measure: estimateTextPx,
    });
  };

  it('names months and days of the week in its words', async () => {
    const { ticks } = await inRussian('2014-09-29', '2014-10-12', 1164);
    expect(labels(ticks, 'month')).toContain('окт. 2014 г.');
    expect(labels(ticks, 'day').slice(0, 3)).toEqual(['пн 29', 'вт 30', 'ср 1']);
  });

  it.each([900, 1050, 1200, 1300, 1400, 1500, 1600])(
    'names every month, or every quarter, or none, in %i px',
    async (widthPx) => {
      const { ticks } = await inRussian('2013', '2015', widthPx);
      expect([0, 12, 36]).toContain(labels(ticks, 'month').length);
    },
  );
});
