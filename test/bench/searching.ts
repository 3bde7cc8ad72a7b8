import { ApiClient } from '#api-client';
import type { RequestOf } from '#contracts';
import { raiseChallenge } from '#contracts/exchange';
import { readdir, readFile } from 'node:fs/promises';
import { joinNetwork, journeyPlatform } from '../platform.js';
import { cookieOf } from './bench-platform.js';
import type { Generator } from './generator/index.js';
import { median, range, type Row } from './row.js';
import type { Settings } from './settings.js';

const DOCUMENTS = 10_000;
const AT_ONCE = 16;
const BAR_MS = 100;
const tenant = '992011';
/** Rare and common words, one that nothing has, several at once, and what stands in nearly every sentence. */
const queries = ['人材要件', '管理職', '学習 修了', 'データ', 'していません', 'です'];

/** What the pages say: real sentences, as often common and rare words as Japanese has them. */
async function sentences(): Promise<string[]> {
  const folder = 'apps/web/texts';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  return texts
    .flatMap((text) => Object.keys(JSON.parse(text) as object))
    .filter((sentence) => sentence.length >= 10 && sentence.length <= 100);
}

/** Search among so many challenges, each raised through the API. */
export async function measureSearch(generator: Generator, { rounds, ms, say }: Settings): Promise<Row> {
  const journey = await journeyPlatform();
  try {
    await journey.signedIn(tenant, 'municipality-admin', `admin@${tenant}.example`);
    const token = await journey.admin('create-token', '--scenario');
    const api = new ApiClient({ url: journey.url, token, municipality: tenant, patienceMs: 60_000 });
    await joinNetwork(api, tenant);
    await journey.signedIn(tenant, 'municipality-officer', `officer@${tenant}.example`);
    const headers = await cookieOf(journey, `officer@${tenant}.example`);
    const all = await sentences();
    const part = (place: number): string => all[(place * 7919) % all.length] ?? '';
    const raise = async (place: number): Promise<void> => {
      const challenge: RequestOf<typeof raiseChallenge> = {
        key: `bench-${place}`,
        theme: 'staff',
        kind: 'budget',
        otherKind: null,
        title: part(place),
        tried: Array.from({ length: 10 }, (_, nth) => part(place * 31 + nth)).join('\n'),
        stage: 'starting',
        urgency: 'later',
        visibility: 'members',
      };
      await api.call(raiseChallenge, challenge);
    };
    let next = 0;
    const raiseAll = async (): Promise<void> => {
      while (next < DOCUMENTS) await raise(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, raiseAll));
    const medians: number[] = [];
    let [slowest, errors] = [0, 0];
    for (const q of queries) {
      const paths = [`/api/v1/exchange/search?${new URLSearchParams({ q }).toString()}`];
      const load = { kind: 'get', c: 1, url: journey.url, headers, paths } as const;
      await generator.run({ ...load, ms: ms / 2 });
      for (let round = 0; round < rounds; round += 1) {
        const result = await generator.run({ ...load, ms });
        medians.push(result.p50Ms);
        slowest = Math.max(slowest, result.p99Ms);
        errors += result.errors;
      }
      say(`search: 「${q}」 p50 ${range(medians.slice(-rounds), 1)} ms`);
    }
    return {
      figure: `search among ${DOCUMENTS.toLocaleString('en')} challenges, c=1, p50 of the slowest query`,
      value: Math.max(...queries.map((_, at) => median(medians.slice(at * rounds, (at + 1) * rounds)))),
      unit: 'ms',
      bar: `≤ ${BAR_MS} ms`,
      met: Math.max(...medians) <= BAR_MS,
      errors,
      note: `${range(medians, 1)} ms over ${queries.length} queries; slowest p99 ${slowest.toFixed(0)} ms`,
    };
  } finally {
    await journey.stop();
  }
}
