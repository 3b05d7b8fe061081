import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { SUBJECTS } from './subjects.ts';

/** Installs what the timeline is measured beside, into the folder of the bench alone; again when its lock file changes. */
export function installPeers(bench: string): void {
  const lock = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .digest('hex');
  const mark = join(bench, 'node_modules', '.lock-digest');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('bench: installing the peers');
  const args = ['ci', '--no-audit', '--no-fund', '--silent'];
  const npm = process.env['npm_execpath'];
  // On Windows npm is a script that only npm itself, or a shell, can start.
  if (npm === undefined) execFileSync('npm', args, { cwd: bench, stdio: 'inherit' });
  else execFileSync(process.execPath, [npm, ...args], { cwd: bench, stdio: 'inherit' });
  writeFileSync(mark, lock);
}

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
    plugins: [react(), tailwindcss(), emptyPages()],
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
