import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drills } from './drills/index.js';
import { bugs } from './planted/bugs.js';
import { runPlanted } from './planted/run-planted.js';
import { runDrill, type DrillResult } from './run-drill.js';
import { drillTable, plantedTable } from './tables.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '15' },
    planted: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
const seconds = Number(values.seconds);
const folder = 'test/drills/results';
const say = (text: string) => process.stdout.write(`${text}\n`);

async function drill(): Promise<boolean> {
  const chosen = drills.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  if (chosen.length === 0) throw new Error(`no such drill; there are ${drills.map(({ id }) => id).join(', ')}`);
  const results: DrillResult[] = [];
  for (const one of chosen) {
    say(`${one.id} ${one.title} (seed ${seed}, ${seconds} s) …`);
    const result = await runDrill(one, { seed, seconds });
    for (const { invariant, kind, what } of result.detail.violations) say(`  ${invariant} ${kind}: ${what}`);
    if (result.detail.keptIn !== null) say(`  logs, data and ledger: ${result.detail.keptIn}`);
    results.push(result);
  }
  return conclude('latest', results, drillTable(results));
}

async function plant(): Promise<boolean> {
  const chosen = bugs.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const results = [];
  for (const bug of chosen) {
    const result = await runPlanted(bug, seed);
    say(`${result.ok ? 'red, as it must be' : 'NOT SEEN'}: ${bug.name}: ${result.seen.join(', ')}`);
    results.push(result);
  }
  return conclude('planted', results, plantedTable(results));
}

function conclude(name: string, results: readonly { readonly ok: boolean }[], table: string): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${folder}/${name}.md`, `${table}\n`);
  say(`\n${table}`);
  return results.every(({ ok }) => ok);
}

process.exitCode = (await (values.planted ? plant() : drill())) ? 0 : 1;
