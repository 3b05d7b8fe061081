import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown, ViteBuilder } from 'vite';
import type { PageLanguage } from '../model/say.ts';
import { FRAME_IN_ENGLISH, frameStandIns, oneScript, TREESHAKE } from './frameBuild.ts'; // embed.html and embed.js as one script each
import { asciiOnly } from './asciiOnly.ts'; // scripts and styles that no charset changes
import { licensesOf } from './licenses.ts'; // licences of all that was built
import { isChart, isUnpacking, withImports } from './compileHints.ts'; // which scripts come together
import { readSiteLanguages } from './siteData.ts'; // the data as they lie in the built site
import { timedStage } from './timedStage.ts'; // how long each stage took
import { assembleSite, type BuiltParts } from './assembleSite.ts'; // every file beside the client build

const CACHE = 'node_modules/.cache/site';

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

/** The stylesheet of the static pages, which nothing would look like without. */
function pagesStylesheet(output: Output): BuiltParts['stylesheet'] {
  const [file, ...others] = output.filter(({ fileName }) => /pages-[^/]*\.css$/.test(fileName));
  if (file?.type !== 'asset' || others.length > 0)
    throw new Error('expected one stylesheet of the static pages');
  return { path: file.fileName, text: String(file.source).trim() };
}

/** The code of the page's first load. */
function firstCode(output: Output): string {
  const first = withImports(output, ({ isEntry }) => isEntry);
  return output
    .flatMap((file) => (file.type === 'chunk' && first.has(file.fileName) ? [file.code] : []))
    .join('\n');
}

type IsChunk = (chunk: Rolldown.OutputChunk) => boolean;

/** What a module that is loaded later needs besides the code of the page. Throws where it has no script of its own. */
function laterChunks(output: Output, isLater: IsChunk): readonly Rolldown.OutputChunk[] {
  const first = withImports(output, ({ isEntry }) => isEntry);
  const later = withImports(output, isLater);
  const own = output.flatMap((file) =>
    file.type === 'chunk' && later.has(file.fileName) && !first.has(file.fileName) ? [file] : [],
  );
  if (own.length === 0) throw new Error('what comes later has no script of its own');
  return own;
}

const isPrintedSheet: IsChunk = ({ facadeModuleId }) =>
  facadeModuleId?.endsWith('/print/PrintedSheet.tsx') === true;

/** What comes with texts of its own, in the order of `TEXT_PARTS` without the last. */
const WITH_TEXTS = [isChart, isPrintedSheet];

const pathsOf = (chunks: readonly Rolldown.OutputChunk[]): readonly string[] =>
  chunks.map(({ fileName }) => `./${fileName}`);

const codeOf = (chunks: readonly Rolldown.OutputChunk[]): string =>
  chunks.map(({ code }) => code).join('\n');

/** All modules of which code stands in these files. */
function modulesOf(output: Output): readonly (readonly [string, string])[] {
  return output.flatMap((file) =>
    file.type === 'chunk'
      ? Object.entries(file.modules).map(([id, module]) => [id, module.code ?? ''] as const)
      : [],
  );
}

type Renderer = typeof import('./renderRoot.tsx');

/**
 * What renders the product in a language. A module is evaluated once for each place where it lies, and
 * takes its language from where it then stands: so each has a copy of its own.
 */
async function loadRenderer(root: string, language: PageLanguage | null): Promise<Renderer> {
  const folder = resolve(root, CACHE, String(process.hrtime.bigint()));
  await cp(resolve(root, CACHE, 'built'), folder, { recursive: true });
  const given = globalThis as { pageLanguage?: PageLanguage | null };
  given.pageLanguage = language;
  try {
    return (await import(pathToFileURL(join(folder, 'renderRoot.js')).href)) as Renderer;
  } finally {
    delete given.pageLanguage;
  }
}

async function buildSite(builder: ViteBuilder): Promise<void> {
  const { root, logger } = builder.config;
  const folder = resolve(root, builder.config.environments['client']?.build.outDir ?? 'dist');
  // With the data, whose stage it says by itself.
  const client = await timedStage('page', () => build(builder, 'client'));
  const { frame, inEnglish, host } = await timedStage('frame', async () => {
    await build(builder, 'ssr');
    return {
      frame: await build(builder, 'frame'),
      inEnglish: await build(builder, FRAME_IN_ENGLISH),
      host: await build(builder, 'host'),
    };
  });
  const parts: BuiltParts = {
    document: await readFile(join(folder, 'index.html'), 'utf8'),
    stylesheet: pagesStylesheet(client),
    first: firstCode(client),
    chart: pathsOf(laterChunks(client, isChart)),
    large: pathsOf(laterChunks(client, isUnpacking)),
    later: WITH_TEXTS.map((isPart) => codeOf(laterChunks(client, isPart))),
    frame: {
      script: scriptOf(frame),
      inEnglish: scriptOf(inEnglish),
      style: stylesOf(frame),
    },
    host: scriptOf(host),
    licenses: await licensesOf(root, modulesOf([...client, ...frame, ...host])),
    rendererIn: async (language) => (await loadRenderer(root, language)).renderRoot,
  };
  const { files, notes } = await assembleSite(await readSiteLanguages(folder), parts);
  await rm(resolve(root, CACHE), { recursive: true, force: true });
  await timedStage('written', async () => {
    for (const path of new Set([...files.keys()].map((one) => dirname(one))))
      await mkdir(join(folder, path), { recursive: true });
    for (const [path, content] of files) await writeFile(join(folder, path), content);
  });
  for (const note of notes) logger.info(note);
}

/**
 * Builds the whole site in one `vite build`: the page, the same components prerendered, the frame
 * in one file, the host's script, and the static pages beside them.
 */
export function sitePlugin(): Plugin {
  return {
    name: 'osce-thb-site',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: {
              treeshake: TREESHAKE,
              input: { index: 'index.html', pages: 'src/site/staticPages.css' },
            },
          },
        },
        ssr: {
          build: {
            outDir: join(CACHE, 'built'),
            emptyOutDir: true,
            ssr: true,
            copyPublicDir: false,
            rolldownOptions: { input: 'src/site/renderRoot.tsx' },
          },
        },
        frame: oneScript('src/embed/frame.tsx'),
        [FRAME_IN_ENGLISH]: oneScript('src/embed/frame.tsx'),
        host: oneScript('src/embed/host.ts'),
      },
      builder: { buildApp: buildSite },
    }),
    ...frameStandIns,
    ...asciiOnly,
  };
}
