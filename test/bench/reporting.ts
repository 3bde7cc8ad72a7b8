import { ApiClient } from '#api-client';
import { EnrolmentId, PersonId, ProgrammeId } from '#contracts';
import { enrolmentChanged } from '#contracts/progress';
import { getNetworkReport, getProgrammeReport } from '#contracts/reporting';
import { connectNats, toBytes } from '#messaging';
import { jetstream } from '@nats-io/jetstream';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { cookieOf } from './bench-platform.js';
import type { Generator, LoadResult } from './generator/index.js';
import { FISCAL_YEAR, PROGRAMMES, storeFacts, storeProgrammes, tenants, type StoredProgramme } from './many-facts.js';
import { median, range, type Row } from './row.js';
import type { Settings } from './settings.js';

/** One programme of 10,000 among 494 of so many each: 10,000, about 101,000 and a million enrolments together. */
const sizes = [
  { name: '10k', large: 120, others: 20 },
  { name: '101k', large: 10_000, others: 184 },
  { name: '1M', large: 10_000, others: 2004 },
] as const;
const READ_BAR_MS = 30;
const GROWTH_BAR = 1.2;
const REFRESH_BAR_S = 0.5;
const REBUILD_BAR_S = 15;
/** The next refresh of a report comes no sooner than ten times the last one's duration. */
const REST_MS = 20_000;

/** B4, B5 and B6: reports over programmes that grow, on one platform. */
export async function measureReports(generator: Generator, { rounds, ms, say }: Settings): Promise<Row[]> {
  const journey = await journeyPlatform();
  try {
    for (const tenant of tenants) await journey.signedIn(tenant, 'municipality-admin', `admin@${tenant}.example`);
    const secretariat = await journey.secretariat();
    const headers = await cookieOf(journey, 'secretariat@manabi.example');
    const path = `/api/v1/reports/network?fiscalYear=${FISCAL_YEAR}`;
    const programmes = await storeProgrammes(journey);
    const rebuilds: Record<string, number> = {};
    const reads: Record<string, LoadResult[]> = {};
    let refreshes: number[] = [];
    let before = { large: 0, others: 0 };
    for (const size of sizes) {
      const grown = programmes.map((programme, place) => {
        const part = place === 0 ? 'large' : 'others';
        return { ...programme, count: size[part] - before[part] };
      });
      await storeFacts(journey, grown);
      before = size;
      const began = performance.now();
      await journey.admin('rebuild-reports');
      rebuilds[size.name] = (performance.now() - began) / 1000;
      const { rows } = await secretariat.call(getNetworkReport, { fiscalYear: FISCAL_YEAR });
      if (rows.length !== PROGRAMMES) throw new Error(`${rows.length} rows of ${PROGRAMMES}`);
      const load = { kind: 'get', c: 1, url: journey.url, headers, paths: [path] } as const;
      await generator.run({ ...load, ms: ms / 2 });
      const read: LoadResult[] = [];
      for (let round = 0; round < rounds; round += 1) read.push(await generator.run({ ...load, ms }));
      reads[size.name] = read;
      say(`B4: ${size.name}, p50 ${range(p50s(read), 1)} ms; all reports in ${rebuilds[size.name]?.toFixed(1)} s`);
      if (size.name === '101k') refreshes = await measureRefreshes(journey, programmes[0], rounds, say);
    }
    return [...readRows(reads), ...refreshRows(refreshes, rebuilds)];
  } finally {
    await journey.stop();
  }
}

/** From the event of one more enrolment to its figures, with the tenth of a second that a refresh waits for more. */
async function measureRefreshes(
  { platform, url, admin }: JourneyPlatform,
  programme: StoredProgramme | undefined,
  rounds: number,
  say: Settings['say'],
): Promise<number[]> {
  if (!programme) throw new Error('no programme');
  const token = await admin('create-token', '--scenario');
  const api = new ApiClient({ url, token, municipality: programme.tenant, patienceMs: 60_000 });
  const nats = await connectNats(platform.servers.natsUrl, 'bench');
  const seconds: number[] = [];
  try {
    const events = jetstream(nats);
    const id = ProgrammeId.parse(programme.id);
    const enrolled = async () => Number((await api.call(getProgrammeReport, { programme: id })).figures.enrolled);
    for (let round = 1; round <= rounds; round += 1) {
      const count = await enrolled();
      await delay(REST_MS);
      const began = performance.now();
      const enrolment = EnrolmentId.parse(randomUUID());
      const data = {
        enrolment,
        programme: id,
        person: PersonId.parse(randomUUID()),
        enrolledAt: '2025-05-20T00:00:00.000Z',
        ending: null,
      };
      const envelope = { tenant: programme.tenant, key: enrolment, version: 1, correlationId: 'bench' };
      const body = { ...envelope, changedAt: new Date().toISOString(), data };
      await events.publish(`evt.${programme.tenant}.${enrolmentChanged.name}`, toBytes(body));
      while ((await enrolled()) === count) await delay(5);
      seconds.push((performance.now() - began) / 1000);
      say(`B6: round ${round} of ${rounds}, ${seconds.at(-1)?.toFixed(2)} s`);
    }
    return seconds;
  } finally {
    await nats.close();
  }
}

const p50s = (results: readonly LoadResult[] = []): number[] => results.map(({ p50Ms }) => p50Ms);

function readRows(reads: Readonly<Record<string, LoadResult[]>>): Row[] {
  const at = (size: string) => median(p50s(reads[size]));
  const growth = at('1M') / at('10k');
  return [
    {
      figure: `B4 get-network-report, ${PROGRAMMES} rows, 101k enrolments, c=1, p50`,
      value: at('101k'),
      unit: 'ms',
      bar: `≤ ${READ_BAR_MS} ms`,
      met: at('101k') <= READ_BAR_MS,
      errors: Object.values(reads)
        .flat()
        .reduce((sum, { errors }) => sum + errors, 0),
      note: `${range(p50s(reads['101k']), 1)} ms`,
    },
    {
      figure: 'B5 the same at 1M ÷ at 10k enrolments',
      value: growth,
      unit: '×',
      bar: `≤ ${GROWTH_BAR}`,
      met: growth <= GROWTH_BAR,
      note: `p50 ${at('10k').toFixed(1)} and ${at('1M').toFixed(1)} ms`,
    },
  ];
}

function refreshRows(refreshes: readonly number[], rebuilds: Readonly<Record<string, number>>): Row[] {
  const [refresh, rebuild] = [median(refreshes), rebuilds['101k'] ?? Number.NaN];
  return [
    {
      figure: 'B6 one programme of 10,000 enrolments counted anew',
      value: refresh,
      unit: 's',
      bar: `≤ ${REFRESH_BAR_S} s`,
      met: refresh <= REFRESH_BAR_S,
      note: `${range(refreshes, 2)} s from the event to the figure`,
    },
    {
      figure: 'B6 all reports of 101k enrolments counted anew',
      value: rebuild,
      unit: 's',
      bar: `≤ ${REBUILD_BAR_S} s`,
      met: rebuild <= REBUILD_BAR_S,
      note: `\`rebuild-reports\` from call to end; 10k ${rebuilds['10k']?.toFixed(1)} s, 1M ${rebuilds['1M']?.toFixed(1)} s`,
    },
  ];
}
