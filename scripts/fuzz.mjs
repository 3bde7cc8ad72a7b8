import { build } from './build.mjs';
import { dist } from './lib/project.mjs';
import { ensurePackages, ensureServers } from './lib/setup.mjs';

/* `npm run fuzz [-- --short] [--seed N] [--planted [--only TEXT]]`: the bad-input harness of test/bad-input, from what is built. */

ensurePackages();
ensureServers();
await build();
await import(dist('test/bad-input/main.js'));
