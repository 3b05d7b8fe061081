import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One size that must be kept; sizes are KB of 1,024 bytes after gzip -9. */
export interface BudgetRow {
  readonly name: string;
  readonly measured: string;
  readonly limit: string;
  readonly isKept: boolean;
}

/** Size of these files together, in KB of 1,024 bytes after gzip -9. */
export function gzipKb(files: readonly string[]): number {
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length,
    0,
  );
  return bytes / 1024;
}

function row(name: string, files: readonly string[], limitKb: number): BudgetRow {
  const missing = files.filter((file) => !existsSync(file));
  const limit = `${limitKb} KB`;
  if (files.length === 0 || missing.length > 0) {
    return { name, measured: `missing ${missing.join(', ')}`, limit, isKept: false };
  }
  const sizeKb = gzipKb(files);
  return { name, measured: `${sizeKb.toFixed(1)} KB`, limit, isKept: sizeKb <= limitKb };
}

/** The scripts that index.html asks for by itself: its module scripts and what they import at once. */
export function firstLoadScripts(dist: string): readonly string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const seen = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path) || !existsSync(join(dist, path))) continue;
    seen.add(path);
    const text = readFileSync(join(dist, path), 'utf8');
    const statics = text.matchAll(/\b(?:from|import)\s*["']\.\/([^"'\s]+\.js)["']/g);
    for (const match of statics) queue.push(join('assets', match[1] ?? ''));
  }
  return [...seen].map((path) => join(dist, path));
}

/** The scripts that come besides where the address opens with the chart, as index.html names them. */
export function chartScripts(dist: string): readonly string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, paths = ''] = /<meta name="chart" content="([^"]*)"/.exec(html) ?? [];
  return paths.split(' ').map((path) => join(dist, path));
}

/** Measures the built site against every size that was promised. Never throws: what is missing is a miss. */
export function measureBudgets(dist: string): readonly BudgetRow[] {
  const isBuilt = existsSync(join(dist, 'index.html'));
  const styles = existsSync(join(dist, 'assets'))
    ? readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.css'))
    : [];
  return [
    row('script of the first load', isBuilt ? firstLoadScripts(dist) : [], 112),
    row(
      'the same with the chart',
      isBuilt ? [...firstLoadScripts(dist), ...chartScripts(dist)] : [],
      132,
    ),
    row(
      'styles',
      styles.map((name) => join(dist, 'assets', name)),
      20,
    ),
    row('timeline.json', [join(dist, 'timeline.json')], 24),
    row('embed.html', [join(dist, 'embed.html')], 150),
    row('embed.js', [join(dist, 'embed.js')], 2),
  ];
}
