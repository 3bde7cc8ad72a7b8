import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from '#api-client';
import { differences } from './differences.domain.js';
import { LoadMeeting, meetingFaults } from './load-meeting.js';
import { LoadProcurement } from './load-procurement.js';
import { LoadScenario } from './load-scenario.js';
import { ExpectedMeeting } from './meeting-scenario.js';
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
const api = new ApiClient({ url: values.url, token, patienceMs: PATIENCE_MS });
const expected = async () => JSON.parse(await readFile(join(dir, 'expected.json'), 'utf8'));

/** A line for everything that is not as it should be. */
async function load(): Promise<{ readonly actual: unknown; readonly found: readonly string[] }> {
  const scenario = await readScenario(dir as string);
  if (scenario.kind === 'meeting') {
    const { seated, plan } = await new LoadMeeting(api, basename(resolve(dir as string)), scenario).execute();
    const { requiredChoiceScore } = ExpectedMeeting.parse(await expected());
    say(`choice score ${seated.choiceScore} (required ${requiredChoiceScore}, first choices ${plan.mostPoints})`);
    return { actual: seated, found: meetingFaults(plan, requiredChoiceScore) };
  }
  if (scenario.kind === 'procurement') {
    const { actual, faults } = await new LoadProcurement(api, basename(resolve(dir as string)), scenario).execute();
    return { actual, found: [...faults, ...differences(await expected(), JSON.parse(JSON.stringify(actual)))] };
  }
  const actual = await new LoadScenario(api.in(scenario.municipality), dir as string, scenario, say).execute();
  return { actual, found: differences(await expected(), JSON.parse(JSON.stringify(actual))) };
}

const { actual, found } = await load();
if (values.out) await writeFile(values.out, `${JSON.stringify(actual, null, 1)}\n`);
for (const difference of found) process.stdout.write(`${difference}\n`);
process.stdout.write(`${found.length} differences, ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
process.exitCode = found.length === 0 ? 0 : 1;
