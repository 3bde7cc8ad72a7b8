import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from '#api-client';
import { differences } from './differences.domain.js';
import { LoadScenario } from './load-scenario.js';
import { readScenario } from './scenario.js';

/** A service that is being restarted is worth waiting for. */
const PATIENCE_MS = 60_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, url: { type: 'string' } },
});
const [dir] = positionals;
const token = process.env['MANABI_TOKEN'];
const say = (text: string) => process.stderr.write(`${text}\n`);

if (!dir || !values.url || !token) {
  say(
    'npm run scenario -- DIR [--out FILE] [--url URL]   (with --url: MANABI_TOKEN from npm run admin -- create-token --scenario)',
  );
  process.exit(2);
}
const began = performance.now();
const scenario = await readScenario(dir);
const api = new ApiClient({ url: values.url, token, municipality: scenario.municipality, patienceMs: PATIENCE_MS });
const actual = await new LoadScenario(api, dir, scenario, say).execute();
if (values.out) await writeFile(values.out, `${JSON.stringify(actual, null, 1)}\n`);
const found = differences(
  JSON.parse(await readFile(join(dir, 'expected.json'), 'utf8')),
  JSON.parse(JSON.stringify(actual)),
);
for (const difference of found) process.stdout.write(`${difference}\n`);
process.stdout.write(`${found.length} differences, ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
process.exitCode = found.length === 0 ? 0 : 1;
