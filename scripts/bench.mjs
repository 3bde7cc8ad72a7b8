import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { dist } from './lib/project.mjs';
import { ensurePackages, ensureServers } from './lib/setup.mjs';

/* `npm run bench [-- B1 B2 B7 B8 B9 B10 B12 store]`: builds, measures, prints one table (test/bench/README.md). */

ensurePackages();
ensureServers();
await build({ quiet: true });
await import(pathToFileURL(dist('test/bench/main.js')).href);
