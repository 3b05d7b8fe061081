import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Bundle, DetailFile } from '../model/bundle.ts';
import { inlinedData } from './embedDocument.ts';
import { html, inlineJson } from './html.ts';
import { siteData } from './siteData.ts';

/** Where the compiler keeps the last good bundle in development. */
const BUNDLE_FOLDER = '.bundle';

async function document(server: ViteDevServer): Promise<string> {
  const folder = resolve(server.config.root, BUNDLE_FOLDER);
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
  const bundle = await read<Bundle>('timeline.json');
  const files = await Promise.all(bundle.details.map((name) => read<DetailFile>(name)));
  const data = siteData(bundle, Object.assign({}, ...files) as DetailFile);
  return html`<!doctype html>
    <html lang="en" data-mode="embed">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Frame</title>
      </head>
      <body>
        <div id="root"></div>
        ${inlineJson(inlinedData(data), ' type="application/json" id="timeline-data"')}
        <script type="module" src="/src/embed/frame.tsx"></script>
      </body>
    </html>`.markup;
}

/** In development: `embed.html` made from the sources, so that the preview of the embed dialog shows it. */
export function embedInDevelopment(): Plugin {
  return {
    name: 'osce-thb-embed-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        if (!/^\/embed\.html(?:\?|$)/.test(url)) return next();
        document(server)
          .then((text) => server.transformIndexHtml(url, text))
          .then((text) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(text);
          })
          .catch(next);
      });
    },
  };
}
