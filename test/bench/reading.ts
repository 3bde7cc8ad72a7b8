import type { BenchPlatform } from './bench-platform.js';
import type { Generator } from './generator/index.js';
import { LineProcess } from './line-process.js';
import { beside, range, type Row } from './row.js';
import type { Settings } from './settings.js';

const C = 32;
const BAR = 0.5;

/** B8: a signed-in officer reads one document through RPC, beside a bare web server and NATS that do nothing else. */
export async function measureReading(
  bench: BenchPlatform,
  generator: Generator,
  { rounds, ms, say }: Settings,
): Promise<Row> {
  const { url, platform } = bench.journey;
  const bare = new LineProcess('./bare-round-trip/main.js', platform.servers.natsUrl);
  try {
    const bareUrl = await bare.next();
    const product = {
      kind: 'get',
      c: C,
      url,
      headers: bench.asOfficer,
      paths: [`/api/v1/courses/${bench.course}`],
    } as const;
    const ceiling = { kind: 'get', c: C, url: bareUrl, headers: '', paths: ['/bare/1'] } as const;
    await generator.run({ ...ceiling, ms: ms / 2 });
    await generator.run({ ...product, ms: ms / 2 });
    const rates: number[] = [];
    const ceilings: number[] = [];
    let errors = 0;
    for (let round = 1; round <= rounds; round += 1) {
      ceilings.push((await generator.run({ ...ceiling, ms })).perSecond);
      const result = await generator.run({ ...product, ms });
      rates.push(result.perSecond);
      errors += result.errors;
      say(`B8: round ${round} of ${rounds}, ${result.perSecond.toFixed(0)}/s of ${ceilings.at(-1)?.toFixed(0)}/s`);
    }
    const figures = beside(rates, ceilings);
    return {
      figure: 'B8 authenticated read of one document, c=32',
      ...figures,
      unit: '/s',
      bar: `ratio ≥ ${BAR}`,
      met: (figures.ratio ?? 0) >= BAR,
      errors,
      note: `${range(rates)}/s; ratio ${range(
        rates.map((rate, round) => rate / (ceilings[round] ?? 0)),
        2,
      )}; ceiling: bare Fastify + NATS in one process`,
    };
  } finally {
    bare.close();
  }
}
