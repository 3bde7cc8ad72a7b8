import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

/** `npx vite apps/web` serves the sources; the platform itself answers on port 3000. */
export default defineConfig({
  plugins: [react(), tailwindcss(), precompress()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: { modulePreload: { polyfill: false } },
});
