import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { journeyPlatform } from '../platform.js';
import { measureAccepting } from './accepting.js';
import { prepareBench } from './bench-platform.js';
import { Counting } from './counting.js';
import { Generator } from './generator/index.js';
import { measureImports } from './importing.js';
import { measureMemory, measureServices } from './memory.js';
import { measureReading } from './reading.js';
import { measureReports } from './reporting.js';
import { entryOf, tableOf, type Row } from './row.js';
import { measureSearch } from './searching.js';
import { measureSeeing } from './seeing.js';
import type { Settings } from './settings.js';
import { measureStarts } from './starting.js';
import { benchStore } from './store.js';

/* `npm run bench [-- B1 B2 … store] [--rounds 3] [--seconds 4] [--documents 10000]`: measures and prints one table. See README.md. */

const all = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B12', 'search', 'store'];
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    documents: { type: 'string' },
  },
});
const unknown = positionals.filter((figure) => !all.includes(figure));
if (unknown.length > 0) throw new Error(`no such figure: ${unknown.join(', ')}; there are ${all.join(', ')}`);

const settings: Settings = {
  figures: new Set(positionals.length > 0 ? positionals : all),
  rounds: Number(values.rounds),
  ms: Number(values.seconds) * 1000,
  ...(values.documents !== undefined && { documents: Number(values.documents) }),
  say: (text) => void process.stderr.write(`${text}\n`),
};
const asked = (...figures: string[]) => figures.some((figure) => settings.figures.has(figure));

/** Everything that needs a platform under load; one after the other on one platform. */
async function measurePlatform(generator: Generator): Promise<Row[]> {
  const journey = await journeyPlatform();
  try {
    const idle = asked('B9') ? [await measureMemory(journey, 'idle', 250)] : [];
    const bench = await prepareBench(journey);
    const counting = new Counting(bench);
    const accepting = await measureAccepting(bench, generator, counting, settings);
    const used = asked('B9') ? [await measureMemory(journey, 'after the loads', 400)] : [];
    const imports = asked('B7') ? await measureImports(bench, generator, settings) : [];
    const reading = asked('B8') ? [await measureReading(bench, generator, settings)] : [];
    return [...accepting, ...imports, ...reading, ...idle, ...used, counting.row()];
  } finally {
    await journey.stop();
  }
}

async function measure(): Promise<Row[]> {
  const rows: Row[] = [];
  const generator = new Generator();
  try {
    if (asked('B1', 'B2', 'B7', 'B8', 'B9', 'B12')) rows.push(...(await measurePlatform(generator)));
    if (asked('B3')) rows.push(await measureSeeing(settings));
    if (asked('B4', 'B5', 'B6')) rows.push(...(await measureReports(generator, settings)));
    if (asked('search')) rows.push(await measureSearch(generator, settings));
    if (asked('B9')) rows.push(...(await measureServices(generator, settings.ms)));
  } finally {
    generator.close();
  }
  if (asked('B10')) rows.push(...(await measureStarts(settings)));
  if (asked('store')) rows.push(...(await storeRows()));
  return rows;
}

async function storeRows(): Promise<Row[]> {
  const rows = await benchStore({ rounds: settings.rounds, say: settings.say });
  return rows.map(({ bar, ...row }) => ({
    ...row,
    figure: `store ${row.figure}`,
    ...(bar !== undefined && { bar: `${bar}` }),
  }));
}

const began = new Date();
const busy = loadavg();
const rows = await measure();
const machine = {
  at: began.toISOString(),
  seconds: Math.round((Date.now() - began.getTime()) / 1000),
  node: process.version,
  cores: cpus().length,
  cpu: cpus()[0]?.model,
  loadBefore: busy[0],
  store: 'embedded',
  rounds: settings.rounds,
  secondsEach: settings.ms / 1000,
};
const folder = 'test/bench/results';
await mkdir(folder, { recursive: true });
const file = join(folder, 'latest.json');
const entries = rows.map((row) => entryOf(row, machine));
await writeFile(file, `${JSON.stringify(entries, null, 2)}\n`);
await writeFile(join(folder, 'latest-machine.json'), `${JSON.stringify(machine, null, 2)}\n`);
process.stdout.write(
  `${machine.at}, Node ${machine.node}, ${machine.cores} cores shared with the load generator (load before: ${busy[0]?.toFixed(1)}), on the embedded store, ${settings.rounds} rounds of ${settings.ms / 1000} s, ${machine.seconds} s in all\n\n${tableOf(rows)}\n\n${file}\n`,
);
process.exitCode = rows.some(({ figure, met }) => figure.startsWith('B12') && met === false) ? 1 : 0;
