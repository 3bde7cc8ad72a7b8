import type { BenchPlatform } from './bench-platform.js';
import type { Counting } from './counting.js';
import type { Generator, LoadResult } from './generator/index.js';
import { beside, range, type Row } from './row.js';
import type { Settings } from './settings.js';

interface Part {
  readonly name: 'B1' | 'B2';
  readonly figure: string;
  readonly c: number;
  readonly batch: number;
  readonly bar: number;
  /** The bare store, asked for as many documents at once. */
  readonly ceiling: { readonly c: number; readonly batch: number };
}

const bareSingle = { c: 32, batch: 1 };
const parts: readonly Part[] = [
  { name: 'B1', figure: 'B1 events accepted, 1 per POST, c=4', c: 4, batch: 1, bar: 800, ceiling: bareSingle },
  { name: 'B1', figure: 'B1 events accepted, 1 per POST, c=32', c: 32, batch: 1, bar: 2200, ceiling: bareSingle },
  {
    name: 'B2',
    figure: 'B2 events accepted, 50 per POST, c=4',
    c: 4,
    batch: 50,
    bar: 13_000,
    ceiling: { c: 4, batch: 50 },
  },
];

/** B1 and B2: learning events from HTTP to the disk; after each load the reports must count them all (B12). */
export async function measureAccepting(
  bench: BenchPlatform,
  generator: Generator,
  counting: Counting,
  { figures, rounds, ms, say }: Settings,
): Promise<Row[]> {
  const load = (name: string, { c, batch }: { c: number; batch: number }): Promise<LoadResult> => {
    const { course, lessons, enrolments } = bench;
    const events = { batch, tag: name, course, lessons, enrolments };
    return generator.run({ kind: 'events', c, ms, url: bench.journey.url, headers: bench.asProgram, events });
  };
  const bare = (ceiling: Part['ceiling']) =>
    generator.run({ kind: 'inserts', ms, uri: bench.journey.platform.servers.mongoUri, ...ceiling });
  const warmUp = await load('warm-up', { c: 32, batch: 1 });
  say(`warm-up: ${warmUp.perSecond.toFixed(0)}/s ${JSON.stringify(warmUp.refusals)}`);
  await counting.after(warmUp);
  const measured = parts
    .filter(({ name }) => figures.has(name))
    .map((part) => ({ part, results: [] as LoadResult[], ceilings: [] as number[], settled: [] as number[] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { part, results, ceilings, settled } of measured) {
      ceilings.push((await bare(part.ceiling)).perSecond);
      const result = await load(`${part.name}-${part.c}-${round}`, part);
      results.push(result);
      settled.push(await counting.after(result));
      say(
        `${part.figure}: round ${round} of ${rounds}, ${result.perSecond.toFixed(0)}/s ${JSON.stringify(result.refusals)}`,
      );
    }
  }
  return measured.map(({ part, results, ceilings, settled }) => {
    const rates = results.map(({ perSecond }) => perSecond);
    const latency = (of: 'p50Ms' | 'p99Ms') =>
      range(
        results.map((result) => result[of]),
        1,
      );
    const figures = beside(rates, ceilings);
    return {
      figure: part.figure,
      ...figures,
      unit: '/s',
      bar: `≥ ${part.bar.toLocaleString('en')}/s`,
      met: figures.value >= part.bar,
      errors: results.reduce((sum, { errors }) => sum + errors, 0),
      note: `${range(rates)}/s; p50 ${latency('p50Ms')} ms, p99 ${latency('p99Ms')} ms; in the reports after ${range(settled, 1)} s; ceiling: bare store, ${part.ceiling.batch} per insert, c=${part.ceiling.c}`,
    };
  });
}
