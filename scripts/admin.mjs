import { build } from './build.mjs';
import { dist } from './lib/project.mjs';
import { ensurePackages } from './lib/setup.mjs';
import { pathToFileURL } from 'node:url';

// Only the answer goes to standard output, so that a script can use it.
ensurePackages();
await build({ quiet: true });
await import(pathToFileURL(dist('apps/admin/src/cli.js')).href);
