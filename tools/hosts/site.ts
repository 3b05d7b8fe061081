import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serveStatic, type Headers } from '../staticServer.ts';

/** The rules of a `_headers` file: a path with `*` for anything, and what it adds. */
function rulesOf(text: string): readonly (readonly [RegExp, Headers])[] {
  return text.split(/\n(?=\/)/).map((block) => {
    const [glob = '', ...lines] = block.trim().split('\n');
    const pattern = glob.replace(/[.?]/g, '\\$&').replaceAll('*', '.*');
    const headers = lines
      .map((line) => /^\s+([\w-]+): (.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : []));
    return [new RegExp(`^${pattern}$`), headers] as const;
  });
}

/** Serves a folder on an origin with the headers of its own `_headers`, if it has one, and `more` for all. */
export function serveFolder(
  root: string,
  { port, address, more = [] }: { port: number; address: string; more?: Headers },
): Promise<Server> {
  const own = join(root, '_headers');
  const rules = existsSync(own) ? rulesOf(readFileSync(own, 'utf8')) : [];
  const headersOf = (path: string): Headers => [
    ...rules.flatMap(([pattern, headers]) => (pattern.test(path) ? headers : [])),
    ...more,
  ];
  return serveStatic(root, { port, address, headersOf });
}
