import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { site } from './src/site/sitePlugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), site()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
