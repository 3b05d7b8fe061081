import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { site } from './src/site/sitePlugin.ts';
import { timelineData } from './src/site/timelineData.ts';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), timelineData(), site()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
