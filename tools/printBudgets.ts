import {
  measureBudgets,
  type BudgetRow,
  chartScripts,
  firstLoadScripts,
  gzipKb,
} from './budgets.ts';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE_ELEMENT, type PageLanguage } from '../src/model/say.ts';

/** Measures the built site in `dist`, prints each size beside what was promised and gives the rows. */
export function printBudgets(): readonly BudgetRow[] {
  const rows = [...measureBudgets('dist'), ...measureFirstLoads('dist')];
  for (const { name, measured, limit, isKept } of rows) {
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${name}: ${measured} of ${limit}`);
  }
  return rows;
}

/** Ends with 1 where a size is missed. */
export function main(): number {
  return printBudgets().every(({ isKept }) => isKept) ? 0 : 1;
}

/** How much more than English a page of another language may weigh, in per cent. */
const LIMIT_PERCENT = 10;

/** What a reader of one language loads, in KB. */
interface FirstLoad {
  readonly name: string;
  /** Page with its list, styles, scripts and `timeline.json`. */
  readonly listKb: number;
  /** The same where the window opens with the chart. */
  readonly chartKb: number;
  /** Texts that come with the first dialog or panel. */
  readonly laterKb: number;
  readonly frameKb: number;
}

function carriedIn(html: string): PageLanguage | null {
  const [, json] = new RegExp(`id="${LANGUAGE_ELEMENT}">(.*?)</script>`).exec(html) ?? [];
  return json === undefined ? null : (JSON.parse(json) as PageLanguage);
}

function firstLoad(dist: string, language: string): FirstLoad {
  const folder = language === 'en' ? dist : join(dist, language);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map((match) =>
    join(folder, match[1] ?? ''),
  );
  const data = [join(folder, 'index.html'), join(folder, 'timeline.json')];
  const list = [...data, ...styles, ...firstLoadScripts(dist)];
  const more = carriedIn(html)?.more;
  const [chart = [], ...rest] = (more ?? []).map((file) => [join(folder, file)]);
  return {
    name: language,
    listKb: gzipKb(list),
    chartKb: gzipKb([...list, ...chartScripts(dist), ...chart]),
    laterKb: gzipKb(rest.flat()),
    frameKb: gzipKb([join(folder, 'embed.html')]),
  };
}

const SHARE = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

const kb = (size: number): string => `${size.toFixed(1)} KB`;

function row(load: FirstLoad, english: FirstLoad): BudgetRow {
  const shares = [load.listKb / english.listKb, load.chartKb / english.chartKb];
  const told = shares.map((share) => SHARE.format(share - 1));
  return {
    name: `first load in ${load.name}`,
    measured: `list ${kb(load.listKb)} (${told[0]}), chart ${kb(load.chartKb)} (${told[1]}), later ${kb(load.laterKb)}, frame ${kb(load.frameKb)}`,
    limit: `+${LIMIT_PERCENT}% against English`,
    isKept: shares.every((share) => share <= 1 + LIMIT_PERCENT / 100),
  };
}

/**
 * What a reader of each language loads at first, against English; the frame, which is one file, stands
 * beside it without a limit. Empty where the site is not built.
 */
export function measureFirstLoads(dist: string): readonly BudgetRow[] {
  if (!existsSync(join(dist, 'index.html'))) return [];
  const english = firstLoad(dist, 'en');
  const others = readdirSync(dist)
    .filter((name) => existsSync(join(dist, name, 'language.json')))
    .toSorted();
  return [english, ...others.map((language) => firstLoad(dist, language))].map((load) =>
    row(load, english),
  );
}
