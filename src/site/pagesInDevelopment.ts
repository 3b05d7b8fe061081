import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { DEFAULT_OUT } from '../compiler/diskWriter.ts';
import { dataElement } from './embedDocument.ts';
import { html } from './html.ts';
import { languageElement, wholeLanguage } from './pageLanguage.ts';
import { readSiteLanguages, type SiteData } from './siteData.ts';

/** `index.html` of another language: the page of the sources with the language's words. */
async function page(root: string, { language }: SiteData): Promise<string> {
  const text = await readFile(resolve(root, 'index.html'), 'utf8');
  const element = languageElement(wholeLanguage(language));
  return text
    .replace('<html lang="en"', `<html lang="${language.words.language}"`)
    .replace('<div id="root">', (place) => `${element?.markup ?? ''}${place}`);
}

/** `embed.html` made from the sources. Nothing is prerendered here: of its list just what the script reads. */
function frame(data: SiteData): string {
  const list = data.bundle.milestones.map(
    ({ id, title }) =>
      html`<li data-milestone="${id}">
        <a class="row-link">${title}</a>
        <p data-summary="">${data.detailById.get(id)?.summary ?? ''}</p>
      </li>`,
  );
  return html`<!doctype html>
    <html lang="${data.language.words.language}" data-mode="embed">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Frame</title>
      </head>
      <body>
        <div id="root">
          <ol>
            ${list}
          </ol>
        </div>
        ${languageElement(wholeLanguage(data.language))} ${dataElement(data)}
        <script type="module" src="/src/embed/frame.tsx"></script>
      </body>
    </html>`.markup;
}

/** What the server of Vite does not have at an address; null where it has. */
async function pageAt({ config }: ViteDevServer, path: string): Promise<string | null> {
  const parts = /^\/([a-z-]+\/)?(embed\.html|index\.html)?$/.exec(path);
  if (!parts) return null;
  const [, folder = '', name = ''] = parts;
  if (folder === '' && name !== 'embed.html') return null;
  const languages = await readSiteLanguages(resolve(config.root, DEFAULT_OUT));
  const data = languages.find(({ language }) => language.folder === folder);
  if (!data) return null;
  return name === 'embed.html' ? frame(data) : page(config.root, data);
}

/** In development: `embed.html`, for the preview of the embed dialog, and page and frame of the other languages. */
export function pagesInDevelopment(): Plugin {
  return {
    name: 'osce-thb-pages-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        pageAt(server, url.replace(/\?.*$/, ''))
          .then(async (text) => {
            if (text === null) return next();
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(url, text));
          })
          .catch(next);
      });
    },
  };
}
