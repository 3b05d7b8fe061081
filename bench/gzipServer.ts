import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder as a usual host does, texts in gzip; resolves with the address when it listens. */
export function serveGzip(root: string, port: number): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(root, path.endsWith('/') ? join(path, 'index.html') : path);
    const isThere = !path.includes('..') && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isThere) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[extname(file)];
    const headers = { 'content-type': type ?? 'application/octet-stream' };
    if (type === undefined) response.writeHead(200, headers).end(readFileSync(file));
    else {
      response
        .writeHead(200, { ...headers, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' })
        .end(gzipSync(readFileSync(file), { level: 9 }));
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, origin: `http://127.0.0.1:${port}/` }),
    );
  });
}
