import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder served under a path of one origin, as the plainest static host would: no fallback. */
interface Site {
  readonly root: string;
  /** Path that the folder stands under, with a slash at both ends. */
  readonly base: string;
}

function fileOf(sites: readonly Site[], path: string): string | null {
  const site = sites.find((candidate) => path.startsWith(candidate.base));
  if (!site) return null;
  const inside = normalize(decodeURIComponent(path.slice(site.base.length)) || 'index.html');
  if (inside.startsWith('..') || inside.includes(`..${sep}`)) return null;
  const file = join(site.root, inside.endsWith(sep) ? join(inside, 'index.html') : inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null;
}

const NO_TEXT = new Set(['.png']);

export type Headers = readonly (readonly [name: string, value: string])[];

interface Serving {
  readonly port: number;
  /** A loopback address, or a name of one. */
  readonly address?: string;
  /** Texts go packed and may be kept for ten minutes, as from a usual host. */
  readonly isGzip?: boolean;
  /** Headers besides, of the path that is asked for; of one that is there twice the last holds. */
  readonly headersOf?: (path: string) => Headers;
}

function answer(
  response: ServerResponse,
  file: string,
  { isGzip, more }: { readonly isGzip: boolean; readonly more: Headers },
): void {
  const extension = extname(file);
  const headers = {
    ...Object.fromEntries(more.map(([name, value]) => [name.toLowerCase(), value])),
    'content-type': TYPES[extension] ?? 'application/octet-stream',
  };
  if (isGzip && extension in TYPES && !NO_TEXT.has(extension)) {
    const packed = { ...headers, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' };
    response.writeHead(200, packed).end(gzipSync(readFileSync(file), { level: 9 }));
    return;
  }
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}

/** Serves a folder, or several each under its path; resolves when it listens, rejects when the port is taken. */
export function serveStatic(
  folders: string | readonly Site[],
  { port, address = '127.0.0.1', isGzip = false, headersOf = () => [] }: Serving,
): Promise<Server> {
  const sites = typeof folders === 'string' ? [{ root: folders, base: '/' }] : folders;
  const server = createServer((request, response) => {
    let path = '';
    let file: string | null = null;
    try {
      path = new URL(request.url ?? '/', 'http://localhost').pathname;
      file = fileOf(sites, path);
    } catch {
      // No path of ours.
    }
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    answer(response, file, { isGzip, more: headersOf(path) });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
