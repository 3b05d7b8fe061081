import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureFirstLoads } from './printBudgets.ts';

const folder = mkdtempSync(join(tmpdir(), 'loads-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes that pack to about as many as they are. */
const noise = (bytes: number): string =>
  Array.from({ length: bytes }, (_, at) =>
    String.fromCharCode(33 + ((Math.imul(at + 1, 2654435761) >>> 9) % 90)),
  ).join('');

function builtSite(name: string, ruChartTexts: string): string {
  const dist = join(folder, name);
  const page = (up: string, carried = ''): string =>
    `<meta name="chart" content="${up}assets/chart.js"><link rel="stylesheet" href="${up}assets/a.css"><script src="./assets/a.js"></script>${carried}`;
  const texts = ['interface.1.json', 'interface.2.json', 'interface.3.json'];
  const carried = `<script type="application/json" id="page-language">${JSON.stringify({ words: {}, texts: {}, more: texts })}</script>`;
  const files = {
    'index.html': page('./'),
    'timeline.json': noise(4000),
    'embed.html': '',
    'assets/a.js': noise(20_000),
    'assets/a.css': 'a{}',
    'assets/chart.js': 'b',
    'ru/index.html': page('../', carried),
    'ru/timeline.json': noise(4000),
    'ru/embed.html': '',
    'ru/language.json': '{}',
    'ru/interface.1.json': ruChartTexts,
    'ru/interface.2.json': '{}',
    'ru/interface.3.json': noise(9000),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}

test('each language stands beside English, its later texts apart', () => {
  const rows = measureFirstLoads(builtSite('light', '{}'));
  expect(rows.map(({ name, isKept }) => [name, isKept])).toEqual([
    ['first load in en', true],
    ['first load in ru', true],
  ]);
});

test('a language that is too heavy with the chart alone misses its limit', () => {
  const [, russian] = measureFirstLoads(builtSite('heavy', noise(9000)));
  expect(russian?.isKept).toBe(false);
});

test('nothing is measured where nothing was built', () => {
  expect(measureFirstLoads(join(folder, 'nowhere'))).toEqual([]);
});
