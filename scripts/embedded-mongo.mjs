import { existsSync } from 'node:fs';
import { dist } from './lib/project.mjs';
import { build } from './build.mjs';

/** `npm run embedded-mongo -- --data DIR [--port N]`: the document store as a process of its own. */
const main = dist('libs/embedded-mongo/src/main.js');
if (!existsSync(main)) await build({ quiet: true });
await import(main);
