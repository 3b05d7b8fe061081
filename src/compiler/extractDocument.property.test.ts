import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variedPage } from '../../bench/variedPages.ts';
import { readPageTexts } from '../testing/readPageText.ts';
import type { Extraction, Quote } from './extraction.ts';
import { toExtractionRecord } from './extractDocument.ts';

const LONGEST_QUOTE = 300;

function quotesOf(extraction: Extraction): readonly Quote[] {
  const claims = [extraction.published, extraction.place, extraction.allStates];
  return [
    ...claims.flatMap((claim) => (claim ? [claim.quote] : [])),
    ...(extraction.eventQuote ? [extraction.eventQuote] : []),
    ...extraction.states.flatMap(({ roles }) => roles.map(({ quote }) => quote)),
    ...extraction.mentions.map(({ quote }) => quote),
  ];
}

/** What must hold whatever the text is. */
function checkReading(text: string): void {
  for (const extraction of readPageTexts(text)) {
    for (const { span, text: quoted } of quotesOf(extraction)) {
      expect(quoted).toBe(text.slice(span.start, span.end));
      expect(quoted.trim()).not.toBe('');
      expect(quoted.length).toBeLessThanOrEqual(LONGEST_QUOTE);
    }
    for (const { span } of [...extraction.diagnostics, ...extraction.doubts]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    const { event, published, diagnostics } = extraction;
    const hasDay = published !== null || event.start !== null || event.end !== null;
    expect(hasDay || diagnostics.length > 0).toBe(true);
    for (const date of [event.start, event.end])
      expect(date ?? '2000-01-01').toMatch(/^\d{4}-\d\d(?:-\d\d)?$/);
    expect(new Set(extraction.states.map(({ iso2 }) => iso2)).size).toBe(extraction.states.length);
    expect(toExtractionRecord(extraction).states.every(({ quote }) => quote !== '')).toBe(true);
  }
}

const options = { seed: 20_030_724, numRuns: 300 };
const page = fc.nat(100_000).map((number) => variedPage(number).text);

describe('whatever the text, nothing is thrown and every quote stands at its place', () => {
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), checkReading), options);
  });

  test('any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => new TextDecoder().decode(array));
    fc.assert(fc.property(bytes, checkReading), options);
  });

  test('any cut of a page', () => {
    const cut = fc
      .tuple(page, fc.nat(2000), fc.nat(2000))
      .map(([text, from, length]) => text.slice(from, from + length));
    fc.assert(fc.property(cut, checkReading), options);
  });

  test('any shuffle of a page’s lines', () => {
    const shuffled = page.chain((text) => {
      const lines = text.split('\n');
      return fc
        .shuffledSubarray(lines, { minLength: lines.length })
        .map((order) => order.join('\n'));
    });
    fc.assert(fc.property(shuffled, checkReading), options);
  });

  test('words of dates, States and numbers in any order', () => {
    const word = fc.constantFrom(
      'today',
      '5',
      'and',
      '31',
      'February',
      '2013',
      ',',
      'to',
      'Vienna',
      'OSCE',
      '-',
      'May',
      'two-day',
      'from',
      'on',
      'Friday',
      'US',
      '"',
      '(',
      'Georgia',
      '.',
      '\n',
      '’s',
      'week',
      'last',
      '-long',
      'Publishing date:',
      'İstanbul',
      'Ǆ',
    );
    const words = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, checkReading), { ...options, numRuns: 600 });
  });
});

describe('time grows with the text, no faster', () => {
  const HALF = 200_000;
  /** Processor time in milliseconds: what else the machine does is not counted. */
  const timeOf = (text: string): number => {
    const start = process.cpuUsage();
    readPageTexts(text);
    return process.cpuUsage(start).user / 1000;
  };
  const fill = (piece: string, length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const best = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));

  test.each([
    '1 and ',
    '1, ',
    'Vienna, ',
    '"',
    'Mr. ',
    '5 May to ',
    'from 1 to 2 and ',
    'a',
    'Georgia and ',
    '(',
    'OSCE\n',
    '2012-',
    `The seminar was virtual ${'-'.repeat(60)}. `,
    `It was held ${'- '.repeat(60)}. `,
    `Ministers met ${'all '.repeat(60)}. `,
  ])('a page of nothing but %j', (piece) => {
    timeOf(fill(piece, HALF));
    const once = best(fill(piece, HALF));
    const twice = best(fill(piece, 2 * HALF));
    // A little is allowed for the clock of the processor and for clearing memory.
    expect(twice).toBeLessThan(2.5 * once + 60);
  });
});
