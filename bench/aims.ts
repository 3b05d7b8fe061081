import type { BenchResults, ChartResult } from './results.ts';

/** What was asked of this timeline, and whether the results of one run keep it. */
export interface Aim {
  readonly name: string;
  readonly seen: string;
  readonly aim: string;
  /** Null: not measured in this run. */
  readonly isMet: boolean | null;
}

interface Limit {
  readonly name: string;
  readonly seen: number | null | undefined;
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
  readonly digits?: number;
}

function aimOf({ name, seen, most, least, unit, digits = 0 }: Limit): Aim {
  const written = (value: number): string =>
    `${value.toLocaleString('en-GB', { maximumFractionDigits: digits })}${unit}`;
  const aim = most === undefined ? `at least ${written(least ?? 0)}` : `at most ${written(most)}`;
  if (seen === null || seen === undefined) return { name, seen: '–', aim, isMet: null };
  const isMet = (most === undefined || seen <= most) && (least === undefined || seen >= least);
  return { name, seen: written(seen), aim, isMet };
}

/** The aims in the order of the report. */
export function aimsOf({ charts, compiler, page, sites }: BenchResults): readonly Aim[] {
  const chart = (subject: string, size: number): ChartResult | undefined =>
    charts.find((one) => one.subject === subject && one.milestones === size);
  const ours = chart('this timeline', 10_000);
  const many = chart('this timeline', 100_000);
  const plot = chart('Plot, static dots', 10_000)?.firstMs;
  const first = ours?.firstMs;
  const compiled = compiler.find(
    ({ documents, what }) => documents === 10_000 && what === 'from nothing',
  )?.ours.ms.median;
  const shipped = sites.find(({ documents }) => documents === null);
  const large = sites.find(({ documents }) => documents === 10_000);
  const limits: readonly Limit[] = [
    {
      name: 'first drawn at 10,000, against Plot',
      seen: first && plot ? first / plot : null,
      most: 1.2,
      unit: ' ×',
      digits: 2,
    },
    { name: 'elements at 10,000', seen: ours?.nodesAtMost, most: 800, unit: '' },
    { name: 'frame p95 at 10,000', seen: ours?.frames?.p95, most: 20, unit: ' ms', digits: 1 },
    { name: 'frame p95 at 100,000', seen: many?.frames?.p95, most: 50, unit: ' ms', digits: 1 },
    { name: 'filter to paint at 10,000', seen: ours?.filterMs, most: 50, unit: ' ms' },
    {
      name: '10,000 page texts compiled, whole command line',
      seen: compiled && compiled / 1000,
      most: 10,
      unit: ' s',
      digits: 1,
    },
    {
      name: 'site of 10,000: first load of the chart, against the shipped',
      seen: shipped && large && large.chart.firstLoadKb / shipped.chart.firstLoadKb,
      most: 2,
      unit: ' ×',
      digits: 2,
    },
    {
      name: 'site of 10,000: first paint on slow 4G',
      seen: large && Math.max(large.list.firstPaintMs, large.chart.firstPaintMs),
      most: 3000,
      unit: ' ms',
    },
    {
      name: 'site of 10,000: heap',
      seen: large && Math.max(large.list.heapMb, large.chart.heapMb),
      most: 150,
      unit: ' MB',
    },
    { name: 'layout shift', seen: page?.layoutShift, most: 0, unit: '', digits: 3 },
    ...Object.entries(page?.scores ?? {}).map(([name, seen]) => ({
      name: `Lighthouse mobile: ${name}`,
      seen,
      least: name === 'performance' ? 98 : 100,
      unit: '',
    })),
  ];
  return limits.map(aimOf);
}
