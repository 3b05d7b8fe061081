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

/** A folder served under a path of one origin, as the plainest static host would: no fallback, no special headers. */
export interface Site {
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

function answer(response: ServerResponse, file: string, isGzip: boolean): void {
  const extension = extname(file);
  const headers = { 'content-type': TYPES[extension] ?? 'application/octet-stream' };
  if (isGzip && extension in TYPES && !NO_TEXT.has(extension)) {
    const packed = { ...headers, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' };
    response.writeHead(200, packed).end(gzipSync(readFileSync(file), { level: 9 }));
    return;
  }
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}

/**
 * Starts the server on a loopback address; resolves when it listens, rejects when the port is taken.
 * `isGzip`: texts go packed and may be kept for ten minutes, as from a usual host.
 */
export function serveStatic(
  sites: readonly Site[],
  port: number,
  address: string,
  isGzip = false,
): Promise<Server> {
  const server = createServer((request, response) => {
    let file: string | null;
    try {
      file = fileOf(sites, new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      file = null;
    }
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    answer(response, file, isGzip);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
