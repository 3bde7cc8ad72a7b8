import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { dist, root } from './lib/project.mjs';
import { ensurePackages } from './lib/setup.mjs';

// As `npm start` does: where the platform's data are may be said there.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
process.env.DATA_DIR ??= join(root, 'data');
// Only the answer goes to standard output, so that a script can use it.
ensurePackages();
await build({ quiet: true });
await import(pathToFileURL(dist('apps/admin/src/cli.js')).href);
