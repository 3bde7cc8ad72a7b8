import { openBenchProgramme, type BenchPlatform } from './bench-platform.js';
import type { Generator } from './generator/index.js';
import { importRoster, rosterOf } from './roster.js';
import { beside, median, range, type Row } from './row.js';
import type { Settings } from './settings.js';

const SIZES = [5000, 10_000] as const;
const BAR_S = 5;
const BAR_GROWTH = 2.2;
/** A person and an enrolment. */
const DOCUMENTS_PER_ROW = 2;

/** B7: a staff roster, from its upload to the last person stored and enrolled. */
export async function measureImports(bench: BenchPlatform, generator: Generator, settings: Settings): Promise<Row[]> {
  const { rounds, ms, say } = settings;
  const small: number[] = [];
  const large: number[] = [];
  const ceilings: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const uri = bench.journey.platform.servers.mongoUri;
    const bare = await generator.run({ kind: 'inserts', c: 1, batch: 500, ms: ms / 2, uri });
    ceilings.push((SIZES[0] * DOCUMENTS_PER_ROW) / bare.perSecond);
    for (const [rows, seconds] of [
      [SIZES[0], small],
      [SIZES[1], large],
    ] as const) {
      const name = `roster-${round}-${rows}`;
      const programme = await openBenchProgramme(bench.api, name, bench.course);
      const roster = rosterOf(name, rows);
      const began = performance.now();
      const enrolled = await importRoster(bench.api, programme, roster);
      seconds.push((performance.now() - began) / 1000);
      if (enrolled !== rows) throw new Error(`${enrolled} of ${rows} were enrolled`);
      say(`B7: round ${round} of ${rounds}, ${rows} rows in ${seconds.at(-1)?.toFixed(2)} s`);
    }
  }
  const growth = median(large.map((seconds, round) => seconds / (small[round] ?? Number.NaN)));
  return [
    {
      figure: 'B7 staff roster of 5,000 rows stored and enrolled',
      ...beside(small, ceilings),
      unit: 's',
      bar: `≤ ${BAR_S} s`,
      met: median(small) <= BAR_S,
      note: `${range(small, 2)} s; ceiling: bare store, two documents a row, 500 a trip`,
    },
    {
      figure: 'B7 staff roster of 10,000 rows',
      value: median(large),
      unit: 's',
      bar: `≤ ${BAR_GROWTH} × 5,000 rows`,
      met: growth <= BAR_GROWTH,
      note: `${range(large, 2)} s; ${growth.toFixed(2)} × the smaller one`,
    },
  ];
}
