import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { compileHints } from '../src/site/compileHints.ts';
import { SUBJECTS } from './subjects.ts';

/** An otherwise empty page for each chart, the same for all. */
function emptyPages(): Plugin {
  return {
    name: 'bench-pages',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const styles = [...(file.viteMetadata?.importedCss ?? [])];
        const source = [
          '<!doctype html>',
          `<html lang="en"><head><meta charset="utf-8" /><title>${file.name}</title>`,
          ...styles.map((style) => `<link rel="stylesheet" href="./${style}" />`),
          '<style>body { margin: 0 }</style></head>',
          `<body><div id="root"></div><script type="module" src="./${file.fileName}"></script></body></html>`,
        ].join('\n');
        this.emitFile({ type: 'asset', fileName: `${file.name}.html`, source });
      }
    },
  };
}

/** The page that is hinted as the product is. */
const OURS = 'ours';

/** Builds the page of each chart, minified as for release. */
export async function buildPages(bench: string, out: string): Promise<void> {
  // Otherwise the peers and React come as their slow development builds.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    mode: 'production',
    root: join(bench, 'pages'),
    base: './',
    logLevel: 'error',
    plugins: [react(), tailwindcss(), compileHints(({ name }) => name === OURS), emptyPages()],
    // One React for all: that of the bench, of the same version as ours.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: Object.fromEntries(
          SUBJECTS.map(({ page, file }) => [page, join(bench, 'pages', file)]),
        ),
      },
    },
  });
}
