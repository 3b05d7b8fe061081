import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EnvironmentOptions, Plugin, Rolldown, ViteBuilder } from 'vite';
import type { Bundle, DetailFile } from '../model/bundle.ts';
import { assembleSite, type BuiltParts } from './assembleSite.ts';
import { licensesFile, packageFolders } from './licenses.ts';
import { readPackage } from './readPackage.ts';
import { siteData, type SiteData } from './siteData.ts';

const CACHE = 'node_modules/.cache/site';

/** Dialogs that lead out of the page; a frame leads to the full timeline instead. */
const NOT_IN_FRAME = /\/(?:ShareDialog|EmbedDialog|DownloadDialog)\.tsx$/;
const NOTHING = '\0osce-thb-nothing';

/** In the frame Preact stands for React: the same components, some 55 KB lighter after gzip. */
const REACT_IN_FRAME: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** One classic script with everything in it, not written to disk. */
function oneScript(input: string): EnvironmentOptions {
  return {
    consumer: 'client',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      // As a library, so that Vite adds no loader for chunks that do not exist.
      lib: { entry: input, formats: ['iife'], name: 'osceTimeline', cssFileName: 'frame' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

type Output = Rolldown.RolldownOutput['output'];

async function build(builder: ViteBuilder, name: string): Promise<Output> {
  const environment = builder.environments[name];
  if (!environment) throw new Error(`no build environment ${name}`);
  const result = await builder.build(environment);
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) => ('output' in one ? one.output : [])) as unknown as Output;
}

function scriptOf(output: Output): string {
  const code = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  if (code.length !== 1) throw new Error(`expected one script, found ${code.length}`);
  return code.join('').trim();
}

function stylesOf(output: Output): string {
  return output
    .flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
    )
    .join('\n')
    .trim();
}

/** Path of the stylesheet of the static pages, which nothing would look like without. */
function pagesStylesheet(output: Output): string {
  const [file, ...others] = output.filter(({ fileName }) => /pages-[^/]*\.css$/.test(fileName));
  if (!file || others.length > 0) throw new Error('expected one stylesheet of the static pages');
  return file.fileName;
}

/** The base styles of Tailwind open our style sheet, where no module tells of them. */
const STYLES_FROM = 'node_modules/tailwindcss';

/** Nothing, or comments alone: what is left of a module of which nothing is used. */
const EMPTY_CODE = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*$/;

/** `licenses.txt` for all whose code stands in these files. */
async function licensesOf(root: string, output: Output): Promise<string> {
  const moduleIds = output.flatMap((file) =>
    file.type === 'chunk'
      ? Object.keys(file.modules).filter((id) => !EMPTY_CODE.test(file.modules[id]?.code ?? ''))
      : [],
  );
  const folders = [...packageFolders(moduleIds), resolve(root, STYLES_FROM)];
  return licensesFile(await readPackage(root), await Promise.all(folders.map(readPackage)));
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

/** The data as they lie in the built site, so that pages and page data cannot differ. */
async function readSiteData(folder: string): Promise<SiteData> {
  const bundle = await readJson<Bundle>(join(folder, 'timeline.json'));
  const files = await Promise.all(
    bundle.details.map((file) => readJson<DetailFile>(join(folder, file))),
  );
  return siteData(bundle, Object.assign({}, ...files) as DetailFile);
}

type Renderer = typeof import('./renderRoot.tsx');

async function loadRenderer(root: string): Promise<Renderer> {
  const file = pathToFileURL(resolve(root, CACHE, 'renderRoot.js'));
  // The same process may build more than once; a module is loaded once for each address.
  file.searchParams.set('at', String(process.hrtime.bigint()));
  return (await import(file.href)) as Renderer;
}

async function buildSite(builder: ViteBuilder): Promise<void> {
  const { root, logger } = builder.config;
  const folder = resolve(root, builder.config.environments['client']?.build.outDir ?? 'dist');
  const client = await build(builder, 'client');
  await build(builder, 'ssr');
  const frame = await build(builder, 'frame');
  const host = await build(builder, 'host');
  const { renderRoot } = await loadRenderer(root);
  await rm(resolve(root, CACHE), { recursive: true, force: true });
  const parts: BuiltParts = {
    document: await readFile(join(folder, 'index.html'), 'utf8'),
    stylesheet: pagesStylesheet(client),
    frame: { script: scriptOf(frame), style: stylesOf(frame) },
    host: scriptOf(host),
    licenses: await licensesOf(root, [...client, ...frame, ...host]),
    renderRoot,
  };
  const { files, notes } = await assembleSite(await readSiteData(folder), parts);
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const note of notes) logger.info(note);
}

/**
 * Builds the whole site in one `vite build`: the page, the same components prerendered, the frame
 * in one file, the host's script, and the static pages beside them.
 */
export function site(): Plugin {
  return {
    name: 'osce-thb-site',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: { input: { index: 'index.html', pages: 'src/site/staticPages.css' } },
          },
        },
        ssr: {
          build: {
            outDir: CACHE,
            emptyOutDir: true,
            ssr: true,
            copyPublicDir: false,
            rolldownOptions: { input: 'src/site/renderRoot.tsx' },
          },
        },
        frame: oneScript('src/embed/frame.tsx'),
        host: oneScript('src/embed/host.ts'),
      },
      builder: { buildApp: buildSite },
    }),
    resolveId(source, importer) {
      if (this.environment.name !== 'frame') return null;
      if (NOT_IN_FRAME.test(source)) return NOTHING;
      const stand = REACT_IN_FRAME[source];
      return stand === undefined ? null : this.resolve(stand, importer);
    },
    load: (id) => (id === NOTHING ? 'export default () => null' : null),
  };
}
