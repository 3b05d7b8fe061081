import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { editorPage } from './src/site/editor/editorPage.ts';
import { compileHints, isChart } from './src/site/compileHints.ts';
import { firstLoadInOne } from './src/site/firstLoad.ts';
import { notesLeftOut } from './src/site/notesLeftOut.ts';
import { sitePlugin } from './src/site/sitePlugin.ts';
import { dataPlugin } from './src/site/dataPlugin.ts';
import { pagesInDevelopment } from './src/site/pagesInDevelopment.ts';

export default defineConfig({
  base: './',
  plugins: [
    react({ jsxImportSource: '#texts' }),
    tailwindcss(),
    dataPlugin(),
    notesLeftOut(),
    firstLoadInOne(),
    compileHints((chunk) => chunk.isEntry || isChart(chunk)),
    sitePlugin(),
    pagesInDevelopment(),
    editorPage(),
  ],
  // Without this every HTML file of the project is looked through, those of the benchmarks too.
  optimizeDeps: { entries: ['index.html'] },
  build: { target: ['chrome109', 'firefox115', 'safari16.4'], modulePreload: { polyfill: false } },
});
