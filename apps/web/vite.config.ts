import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { operations } from './build/operations.mjs';
import { precompress } from './build/precompress.js';
import { texts } from './build/texts.mjs';

const libraries = /[/]libs[/]/;

/** `npx vite apps/web` serves the sources; the platform itself answers on port 3000. */
export default defineConfig({
  plugins: [texts(), operations(), react(), tailwindcss(), precompress()],
  define: { BUILT_AT: JSON.stringify(new Date().toISOString()) },
  server: { proxy: { '/api': process.env['PLATFORM_URL'] ?? 'http://127.0.0.1:3000' } },
  build: {
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What is not used of our libraries does nothing: a form brings its own schema along and no other.
      treeshake: { moduleSideEffects: (id) => !libraries.test(id) },
    },
  },
});
