import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { SUBJECTS } from './subjects.ts';

/** Installs what the timeline is measured beside, once; into the folder of the bench alone. */
export function installPeers(bench: string): void {
  if (existsSync(join(bench, 'node_modules', 'vis-timeline'))) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  console.log('bench: installing the peers');
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: bench,
    stdio: 'inherit',
  });
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
    plugins: [react(), tailwindcss()],
    // One React for all: that of the bench, of the same version as ours.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      rollupOptions: { input: SUBJECTS.map(({ page }) => join(bench, 'pages', `${page}.html`)) },
    },
  });
}
