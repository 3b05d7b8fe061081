import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightLedger, MOST_ASKED_PX } from './tellHost.ts';

test.each([
  ['tells a first height', [480], [480]],
  ['rounds up', [480.2], [481]],
  ['is silent without a change', [480, 480, 480.0], [480]],
  ['asks for no more than the bound', [9000, 12000], [MOST_ASKED_PX]],
  ['says nothing of a hidden frame', [0, Number.NaN, 300], [300]],
  ['tells what really changes', [300, 400, 300], [300, 400, 300]],
])('heightLedger %s', (_, measured, expected) => {
  const ledger = heightLedger();
  expect(measured.map(ledger).filter((told) => told !== null)).toEqual(expected);
});

test('heightLedger settles on the larger of two heights that take turns', () => {
  const ledger = heightLedger();
  const told = Array.from({ length: 50 }, (_, i) => ledger(i % 2 ? 500 : 480)).filter(
    (height) => height !== null,
  );
  expect(told.length).toBeLessThan(6);
  expect(told.at(-1)).toBe(500);
  expect(ledger(700)).toBe(700);
});

test('heightLedger never tells the same height twice in a row, whatever is measured', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 5000 })), (measured) => {
      const ledger = heightLedger();
      const told = measured.map(ledger).filter((height) => height !== null);
      for (const [i, height] of told.entries()) {
        expect(height).not.toBe(told[i - 1]);
        expect(height).toBeLessThanOrEqual(MOST_ASKED_PX);
      }
    }),
    { seed: 6 },
  );
});
