import type { IncomingMessage } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { DEFAULT_FOLDERS, readInput } from '../../compiler/diskReader.ts';
import { html } from '../html.ts';
import { readForEditor } from './readForEditor.ts';

/** Bytes of the largest file that is taken; the compiler takes no larger one. */
const MOST_BYTES = 64 * 1024 * 1024;
const ADDRESS = '/editor.html';
const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const PAGE = html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Read a document</title>
    </head>
    <body>
      <main>
        <h1>Read a document</h1>
        <p>
          A saved page, PDF, Word file, mail or pasted text is read by the compiler on this
          computer, as it is read from data/documents. Nothing is sent anywhere, nothing is kept.
        </p>
        <form id="form">
          <label for="file">File (or drop one anywhere on this page)</label>
          <input id="file" type="file" />
          <label for="text">Or paste a text</label>
          <textarea id="text" rows="8"></textarea>
          <button type="submit">Read the pasted text</button>
        </form>
        <p id="status" role="status"></p>
        <div id="result"></div>
      </main>
      <script type="module" src="/src/site/editor/editorClient.ts"></script>
    </body>
  </html>`.markup;

/** Whether a request comes from this computer and from a page of this server. */
function isOwn({ socket, headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isSameOrigin = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
  return LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_HOST.test(host) && isSameOrigin;
}

/** The body of a request; null where it is larger than any file that is read. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MOST_BYTES) return null;
    parts.push(part as Buffer);
  }
  return new Uint8Array(Buffer.concat(parts));
}

async function answer(request: IncomingMessage, name: string): Promise<[number, string]> {
  if (request.method !== 'POST' || !isOwn(request)) return [403, '{}'];
  const bytes = await bodyOf(request);
  if (!bytes) return [413, '{}'];
  const { input } = await readInput({ ...DEFAULT_FOLDERS, documents: [], milestones: null });
  return [200, JSON.stringify(await readForEditor({ file: name, bytes }, input))];
}

function serve(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const respond = (status: number, type: string, text: string): void => {
      response.writeHead(status, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'no-store',
      });
      response.end(text);
    };
    if (url.pathname === ADDRESS) {
      server
        .transformIndexHtml(ADDRESS, PAGE)
        .then((text) => respond(200, 'text/html', text), next);
    } else if (url.pathname === '/editor/read') {
      answer(request, url.searchParams.get('name') ?? 'pasted.txt').then(
        ([status, text]) => respond(status, 'application/json', text),
        next,
      );
    } else next();
  });
}

/** The editors' page of the development server, `/editor.html`: what the compiler reads of a file, and a record of it. No build holds it. */
export function editorPage(): Plugin {
  return { name: 'osce-thb-editor-page', apply: 'serve', configureServer: serve };
}
