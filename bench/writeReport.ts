import { aimsOf } from './aims.ts';
import type {
  BenchResults,
  ChartResult,
  CompilerResult,
  DevServerResult,
  OpeningResult,
  SiteResult,
  Spread,
  WorkResult,
  WorkSpread,
} from './results.ts';

const OURS = 'this timeline';

const rounded = (value: number | null, digits = 0): string =>
  value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: digits });

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, place) => (place === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function chartRow(result: ChartResult): readonly string[] {
  const { frames } = result;
  return [
    result.subject,
    rounded(result.milestones),
    rounded(result.firstMs),
    rounded(result.nodes),
    rounded(result.nodesAtMost),
    frames ? rounded(frames.p50, 1) : '–',
    frames ? rounded(frames.p95, 1) : '–',
    frames ? rounded(frames.worst) : '–',
    rounded(result.filterMs),
    rounded(result.heapMb, 1),
    rounded(result.runs),
    result.remark,
  ];
}

const CHART_HEAD = [
  'chart',
  'milestones',
  'first drawn, ms',
  'elements',
  'elements at most',
  'frame p50, ms',
  'p95',
  'worst',
  'filter, ms',
  'heap, MB',
  'runs',
  'remark',
];

const MEASURES: readonly {
  readonly name: string;
  readonly of: (result: ChartResult) => number | null;
}[] = [
  { name: 'first drawn', of: (result) => result.firstMs },
  { name: 'elements', of: (result) => result.nodes },
  { name: 'frame p95', of: (result) => result.frames?.p95 ?? null },
  { name: 'filter', of: (result) => result.filterMs },
  { name: 'heap', of: (result) => result.heapMb },
];

/** Ours as a share of the best peer, for each measure and size: below 1 is better. */
function ratioRows(charts: readonly ChartResult[]): readonly (readonly string[])[] {
  const sizes = [...new Set(charts.map((result) => result.milestones))];
  return sizes.flatMap((size) => {
    const ours = charts.find((one) => one.subject === OURS && one.milestones === size);
    const peers = charts.filter((one) => one.subject !== OURS && one.milestones === size);
    if (!ours || peers.length === 0) return [];
    const cells = MEASURES.map(({ of }) => {
      const own = of(ours);
      const known = peers.flatMap((peer) => {
        const value = of(peer);
        return value === null ? [] : [{ value, name: peer.subject }];
      });
      const best = known.sort((a, b) => a.value - b.value)[0];
      if (own === null || !best || best.value <= 0) return '–';
      return `${rounded(own / best.value, 2)} (${best.name})`;
    });
    return [[rounded(size), ...cells]];
  });
}

/** Median, with least and most behind it where they differ. */
const spreadText = ({ min, median, max }: Spread, digits: number): string =>
  min === max
    ? rounded(median, digits)
    : `${rounded(median, digits)} (${rounded(min, digits)}–${rounded(max, digits)})`;

const inSeconds = ({ min, median, max }: Spread): Spread => ({
  min: min / 1000,
  median: median / 1000,
  max: max / 1000,
});

/** What the compiler took; where a revision was measured in turn with it, that one and the share of it. */
function compilerTable(compiler: readonly CompilerResult[]): string {
  const isCompared = compiler.some(({ before }) => before);
  const measures: readonly { name: string; of: (work: WorkSpread) => Spread; digits: number }[] = [
    { name: 'user CPU, s', of: ({ userMs }) => inSeconds(userMs), digits: 2 },
    { name: 'time, s', of: ({ ms }) => inSeconds(ms), digits: 2 },
    { name: 'peak MB', of: ({ peakMb }) => peakMb, digits: 0 },
  ];
  const head = measures.flatMap(({ name }) =>
    isCompared ? [`${name}: before`, 'now', 'share'] : [name],
  );
  const rows = compiler.map(({ what, documents, runs, ours, before }) => [
    documents === 0 ? what : `${rounded(documents)} page texts, ${what}`,
    ...measures.flatMap(({ of, digits }) => {
      const now = spreadText(of(ours), digits);
      if (!isCompared) return [now];
      if (!before) return ['–', now, '–'];
      const share = rounded(of(ours).median / of(before).median, 2);
      return [spreadText(of(before), digits), now, share];
    }),
    rounded(runs),
  ]);
  return table(['compiler', ...head, 'runs'], rows);
}

/** What a saved file costs in development; where a revision was measured in turn with it, that one and the share of it. */
function devServerTable({ runs, ours, before }: DevServerResult): string {
  const measures = [
    ['until the page is told, ms', 'reloadMs'],
    ['until the page shows it, ms', 'shownMs'],
    ['user CPU of the server, ms', 'userMs'],
  ] as const;
  const rows = measures.map(([name, key]) => {
    const now = spreadText(ours[key], 0);
    if (!before) return [name, now];
    const share = rounded(ours[key].median / before[key].median, 2);
    return [name, spreadText(before[key], 0), now, share];
  });
  const head = before ? ['before', 'now', 'share'] : ['now'];
  return table([`a milestone saved in development, ${runs} times`, ...head], rows);
}

/** CPU of the main thread for what a chart does: before and now in turn, and Plot's static dots. */
function workTable(work: readonly WorkResult[]): string {
  const measures = [
    ['first picture', 'firstMs'],
    ['first picture, until it rests', 'restedMs'],
    ['filter', 'filterMs'],
    ['frame of a gesture', 'frameMs'],
  ] as const;
  const rows = work.flatMap(({ milestones, runs, charts }) =>
    measures.map(([what, key]) => {
      const of = (who: string): Spread | null =>
        charts.find((one) => one.who === who)?.[key] ?? null;
      const [before, now, plot] = [of('before'), of('now'), of('Plot')];
      const share = (other: Spread | null): string =>
        now && other ? rounded(now.median / other.median, 2) : '–';
      const text = (one: Spread | null): string => (one ? spreadText(one, 1) : '–');
      const cells = [text(before), text(now), share(before), text(plot), share(plot)];
      return [what, rounded(milestones), ...cells, rounded(runs)];
    }),
  );
  const head = ['milestones', 'before', 'now', 'share', 'Plot', 'now ÷ Plot', 'runs'];
  return table(['CPU of the main thread, ms', ...head], rows);
}

function openingsTable(openings: readonly OpeningResult[]): string {
  const rows = openings.map(({ what, runs, ours, before }) => [
    what,
    before ? spreadText(before, 0) : '–',
    spreadText(ours, 0),
    before ? rounded(ours.median / before.median, 2) : '–',
    rounded(runs),
  ]);
  const head = ['before', 'now', 'share', 'runs'];
  return table(['opened until it rests, CPU of the main thread, ms', ...head], rows);
}

const STAGES = ['data', 'page', 'frame', 'lists', 'pages', 'written'] as const;

/** Sites of several sizes, one a column. */
function siteTable(sites: readonly SiteResult[]): string {
  const row = (name: string, of: (site: SiteResult) => number, digits = 0): readonly string[] => [
    name,
    ...sites.map((site) => rounded(of(site), digits)),
  ];
  const stage = (name: string) => (site: SiteResult) => {
    const own = site.stagesMs[name] ?? 0;
    return (own - (name === 'page' ? (site.stagesMs['data'] ?? 0) : 0)) / 1000;
  };
  return table(
    [
      'a site of',
      ...sites.map(({ documents }) =>
        documents === null ? 'the shipped data' : `${rounded(documents)} documents`,
      ),
    ],
    [
      row('milestones', (site) => site.milestones),
      row('built in, s', (site) => site.ms / 1000, 1),
      ...STAGES.map((name) => row(`of it ${name}`, stage(name), 1)),
      row('peak memory, MB', (site) => site.peakMb),
      row('files', (site) => site.files),
      row('all files, MB', (site) => site.mb, 1),
      row('`index.html`, KB packed', (site) => site.indexKb, 1),
      row('`timeline.json`', (site) => site.timelineKb, 1),
      row('`embed.html`', (site) => site.embedKb, 1),
      ...(['list', 'chart'] as const).flatMap((view) => [
        row(`${view}: first paint, ms`, (site) => site[view].firstPaintMs),
        row(`${view}: whole, ms`, (site) => site[view].wholeMs),
        row(`${view}: loaded by then, KB`, (site) => site[view].firstLoadKb, 1),
        row(`${view}: all that it loads by itself, KB`, (site) => site[view].allKb, 1),
        row(`${view}: elements`, (site) => site[view].elements),
        row(`${view}: heap, MB`, (site) => site[view].heapMb, 1),
      ]),
    ],
  );
}

/** The results as Markdown: machine, tables, ratios. */
export function writeReport(results: BenchResults): string {
  const { charts, work, openings, layout, compiler, devServer, page, sites } = results;
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    `${results.machine}. ${versions.join(', ')}.`,
    table(
      ['measure', 'seen', 'aim', 'met'],
      aimsOf(results).map(({ name, seen, aim, isMet }) => [
        name,
        seen,
        aim,
        isMet === null ? 'not measured' : isMet ? 'yes' : 'no',
      ]),
    ),
    charts.length > 0 && table(CHART_HEAD, charts.map(chartRow)),
    charts.length > 0 && 'Ours as a share of the best peer (below 1 is better):',
    charts.length > 0 &&
      table(['milestones', ...MEASURES.map(({ name }) => name)], ratioRows(charts)),
    work.length > 0 && workTable(work),
    openings.length > 0 && openingsTable(openings),
    layout.length > 0 &&
      table(
        ['layout alone, in Node', 'ms', 'runs'],
        layout.map((one) => [rounded(one.milestones), rounded(one.ms, 1), rounded(one.runs)]),
      ),
    compiler.length > 0 && compilerTable(compiler),
    devServer && devServerTable(devServer),
    sites.length > 0 && siteTable(sites),
    page &&
      table(
        ['page, Lighthouse mobile', `median of ${page.runs}`],
        [
          ...Object.entries(page.scores).map(([name, score]) => [name, String(score)]),
          ['first contentful paint, ms', rounded(page.firstPaintMs)],
          ['largest contentful paint, ms', rounded(page.largestPaintMs)],
          ['total blocking time, ms', rounded(page.blockingMs)],
          ['cumulative layout shift', rounded(page.layoutShift, 3)],
          ['transferred, KB', rounded(page.transferKb, 1)],
          ['of it script, KB', rounded(page.scriptKb, 1)],
          ['requests', rounded(page.requests)],
        ],
      ),
  ];
  return `${parts.filter((part) => typeof part === 'string').join('\n\n')}\n`;
}
