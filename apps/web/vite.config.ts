import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { operations } from './build/operations.mjs';
import { precompress } from './build/precompress.js';
import { refusals } from './build/refusals.mjs';
import { texts } from './build/texts.mjs';
import { zodWithoutJsonSchema } from './build/zod-without-json-schema.mjs';

const libraries = /[/]libs[/]/;
/** What needs neither zod nor react-hook-form. */
const common =
  /@tanstack|src[/](api|components|shell|session|texts|device)[/]|src[/]forms[/](attempt-keys|error-summary|field-frame|ignore-while-converting|read)/;
const forms = /[/]zod[/]|react-hook-form|@hookform|src[/]forms[/]/;

/** `npx vite apps/web` serves the sources; the platform itself answers on port 3000. */
export default defineConfig({
  plugins: [texts(), operations(), refusals(), zodWithoutJsonSchema(), react(), tailwindcss(), precompress()],
  define: { BUILT_AT: JSON.stringify(new Date().toISOString()) },
  server: { proxy: { '/api': process.env['PLATFORM_URL'] ?? 'http://127.0.0.1:3000' } },
  build: {
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What is not used of our libraries does nothing: a form brings its own schema along and no other.
      treeshake: { moduleSideEffects: (id) => !libraries.test(id) },
      output: {
        codeSplitting: {
          // One file for what every page has, one for what many share, one for forms: each more is a request and a line in
          // the lists of all, and most would hold a few lines. What fewer than twenty pages share stays by itself.
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 3 },
            { name: 'common', test: common, minShareCount: 20, priority: 2 },
            { name: 'forms', test: forms, minShareCount: 20, priority: 1 },
          ],
        },
      },
    },
  },
});
