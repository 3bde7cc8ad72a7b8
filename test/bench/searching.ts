import { ApiClient } from '#api-client';
import { publishCourse } from '#contracts/catalog';
import {
  approvePractice,
  callMeeting,
  proposePractice,
  raiseChallenge,
  savePracticeDraft,
  startPractice,
} from '#contracts/exchange';
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
    .filter((sentence) => /^\P{Cc}{10,100}$/u.test(sentence));
}

type Write = (api: ApiClient, key: string, title: string, text: string) => Promise<unknown>;

const challenge: Write = (api, key, title, tried) => {
  const about = { theme: 'staff', kind: 'budget', otherKind: null, stage: 'starting', urgency: 'later' } as const;
  return api.call(raiseChallenge, { key, title, tried, ...about, visibility: 'members' });
};
const practice: Write = async (api, key, title, text) => {
  const begun = await api.call(startPractice, { key, theme: 'staff', title });
  const parts = { context: '', problem: '', done: text.slice(0, 2000), cost: '', people: '', result: '', failed: '' };
  const shownTo = { theme: 'staff', visibility: 'members' } as const;
  const saved = await api.call(savePracticeDraft, { ...begun, ...shownTo, title, ...parts, figures: [] });
  await api.call(approvePractice, await api.call(proposePractice, saved));
};
const meeting: Write = (api, key, title, about) => {
  const [startsAt, endsAt] = ['2027-02-01T04:00:00.000Z', '2027-02-01T06:00:00.000Z'];
  const where = { kind: 'exchange', form: 'online', startsAt, endsAt, place: 'オンライン', capacity: 20 } as const;
  return api.call(callMeeting, { key, title, about, ...where, invited: null, themes: [], tables: [] });
};
const course: Write = (api, key, title, description) =>
  api.call(publishCourse, { key, title, description, lessons: [{ key: 'one', minutes: 10 }], passScore: null });

/** Who writes which of ten documents: mostly challenges and practices, as a network has them. */
const writers = [challenge, practice, course, challenge, practice, meeting, challenge, practice, course, challenge];

/** Search among so many challenges, practices, courses and meetings, each written through the API. */
export async function measureSearch(
  generator: Generator,
  { rounds, ms, documents = DOCUMENTS, say }: Settings,
): Promise<Row> {
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
    const text = (place: number): string => Array.from({ length: 10 }, (_, nth) => part(place * 31 + nth)).join('\n');
    const write = (place: number): Promise<unknown> => {
      const [key, title] = [`bench-${place}`, part(place)];
      return (writers[place % writers.length] ?? challenge)(api, key, title, text(place));
    };
    let next = 0;
    const writeAll = async (): Promise<void> => {
      while (next < documents) await write(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writeAll));
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
      figure: `search among ${documents.toLocaleString('en')} challenges, practices, courses and meetings, c=1, p50 of the slowest query`,
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
