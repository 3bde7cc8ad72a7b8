import { setTimeout as delay } from 'node:timers/promises';
import { jsonOf, multipart } from '../access/http.js';
import type { World } from '../access/world.js';
import { csvFiles, type CsvFile } from './csv-files.js';
import type { Tally } from './run.js';

interface Done {
  readonly code: string | undefined;
  readonly counts: Readonly<Record<'rows' | 'created' | 'updated' | 'unchanged' | 'enrolled' | 'refused', number>>;
}

/** Imports every file twice: all or a report of what was not, nothing the second time, and no letter lost. */
export async function importAll(
  world: World,
  headers: Record<string, string>,
  tally: Tally,
  share: number,
): Promise<void> {
  const files = csvFiles().filter((_, at) => at % share === 0);
  const waiting = files[Symbol.iterator]();
  const work = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const problem = await tryFile(world, headers, next.value).catch((error: unknown) => String(error));
      tally.add('CSV in', next.value.what, problem);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function tryFile(world: World, headers: Record<string, string>, file: CsvFile): Promise<string | undefined> {
  const first = await importFile(world, headers, file.bytes);
  const { rows, created, updated, unchanged, refused } = first.counts;
  if (first.code) {
    return file.names ? `refused: ${first.code}` : undefined;
  }
  if (created + updated + unchanged + refused !== rows) return `${rows} rows, but ${JSON.stringify(first.counts)}`;
  if (file.names && refused > 0) return `${refused} of ${rows} rows refused`;
  const again = await importFile(world, headers, file.bytes);
  if (again.counts.created + again.counts.updated > 0) return `the second time ${JSON.stringify(again.counts)}`;
  return undefined;
}

async function importFile(world: World, headers: Record<string, string>, bytes: Buffer): Promise<Done> {
  const form = multipart({ audience: 'staff' }, { name: 'x.csv', bytes });
  const sent = { ...headers, ...form.headers };
  const none = { rows: 0, created: 0, updated: 0, unchanged: 0, enrolled: 0, refused: 0 };
  const started = await world.http.askPatiently({
    method: 'POST',
    path: '/api/v1/imports/people',
    headers: sent,
    body: form.body,
  });
  if (started.status !== 202) {
    if (started.status >= 500) throw new Error(`${started.status} ${started.text.slice(0, 80)}`);
    return { code: String(jsonOf(started)['code']), counts: none };
  }
  const path = `/api/v1/imports/${String(jsonOf(started)['importId'])}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(40)) {
    const { status, refusal, counts } = jsonOf(await world.http.askPatiently({ method: 'GET', path, headers })) as {
      status?: string;
      refusal?: { code: string } | null;
      counts?: Done['counts'];
    };
    if (status === 'refused') return { code: refusal?.code ?? 'refused', counts: none };
    if (status === 'done') return { code: undefined, counts: counts ?? none };
  }
  throw new Error('the import did not end');
}

/** What nobody wrote and a wrong decoding leaves: question marks and the mark of a lost letter, in anybody's name. */
export async function lostLetters(world: World, headers: Record<string, string>): Promise<string[]> {
  const lost: string[] = [];
  let cursor: string | null = '';
  do {
    const path = `/api/v1/people?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const page = jsonOf(await world.http.askPatiently({ method: 'GET', path, headers })) as {
      items?: Record<string, unknown>[];
      nextCursor?: string | null;
    };
    for (const { familyName, givenName } of page.items ?? []) {
      const name = `${String(familyName)} ${String(givenName)}`;
      if (/[?？\ufffd\p{Cc}]/u.test(name)) lost.push(name);
    }
    cursor = page.nextCursor ?? null;
  } while (cursor);
  return lost;
}
