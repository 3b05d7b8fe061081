import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

type Headers = readonly (readonly [string, string])[];

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
  const file = (path: string): string => join(root, normalize(path));
  const isThere = (path: string): boolean =>
    statSync(file(path), { throwIfNoEntry: false })?.isFile() === true;
  const rules = isThere('/_headers') ? rulesOf(readFileSync(file('/_headers'), 'utf8')) : [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.endsWith('/') ? `${path}index.html` : path;
    if (!isThere(inside)) {
      response.writeHead(404).end();
      return;
    }
    for (const [pattern, headers] of rules) {
      if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    for (const [name, value] of more) response.setHeader(name, value);
    response.setHeader('Content-Type', TYPES[extname(inside)] ?? 'application/octet-stream');
    response.end(readFileSync(file(inside)));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
