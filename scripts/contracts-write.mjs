import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { dist, root } from './lib/project.mjs';

/*
 * npm run contracts:write: writes the JSON Schemas of all messages to libs/contracts/published, where a changed
 * contract is seen in review. With --check it writes nothing and fails when a file differs.
 */

const folder = join(root, 'libs/contracts/published');
await build({ quiet: true });
const { publishedSchemas } = await import(pathToFileURL(dist('libs/contracts/src/index.js')).href);
const wanted = publishedSchemas();
const there = existsSync(folder) ? readdirSync(folder) : [];
const differs = [...wanted].filter(
  ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
);
const gone = there.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  for (const [name] of differs)
    process.stdout.write(`libs/contracts/published/${name} differs: npm run contracts:write\n`);
  for (const name of gone)
    process.stdout.write(`libs/contracts/published/${name} has no contract: npm run contracts:write\n`);
  process.exitCode = differs.length + gone.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of differs) writeFileSync(join(folder, name), text);
  for (const name of gone) rmSync(join(folder, name));
  process.stdout.write(`${wanted.size} contracts, ${differs.length} written, ${gone.length} removed\n`);
}
