import { build } from './build.mjs';
import { dist } from './lib/project.mjs';
import { ensurePackages, ensureServers } from './lib/setup.mjs';

/* `npm run drill [-- D1 D4] [--seed N] [--seconds N] [--planted]`: the drills of test/drills, from what is built. */

ensurePackages();
ensureServers();
await build();
await import(dist('test/drills/main.js'));
