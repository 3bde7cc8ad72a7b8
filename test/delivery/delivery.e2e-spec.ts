import { ApiClient } from '#api-client';
import { listProgrammes } from '#contracts/progress';
import {
  checkPublication,
  draftPublication,
  getPublishedReport,
  PublishedReport,
  publishReport,
} from '#contracts/reporting';
import { connectNats } from '#messaging';
import { inDatabase, readPdf, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { parse } from 'csv-parse/sync';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { openBrowser } from '../browser/browser.js';
import { runAdmin } from '../operations/run-admin.js';
import { journeyPlatform, password, type JourneyPlatform } from '../platform.js';
import { noDifferences, runScenario } from './run-scenario.js';

type Leaf = readonly [figure: string, value: string | number | null];
const leavesOf = (figures: object, before = ''): Leaf[] =>
  Object.entries(figures as Record<string, object | Leaf[1]>).flatMap(([name, value]): Leaf[] =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${before}${name}.`) : [[`${before}${name}`, value]],
  );

/** Where figures stand in an exported report. */
const inFiles: Readonly<Record<string, string>> = {
  enrolled: '受講と修了/登録',
  started: '受講と修了/開始',
  completed: '受講と修了/修了',
  completionRate: '受講と修了/修了率（％）',
  leftForJob: '受講と修了/就職による途中終了',
  learningMinutes: '受講と修了/学習時間（分）',
  'satisfaction.invited': '満足度/アンケートの対象',
  'satisfaction.answered': '満足度/回答',
  'satisfaction.responseRate': '満足度/回収率（％）',
  'satisfaction.topTwoRate': '満足度/満足度（％）',
  'satisfaction.mean': '満足度/満足度の平均（5点満点）',
  'understanding.matched': '理解度の変化/両方に答えた人',
  'understanding.changePoints': '理解度の変化/理解度の変化（ポイント）',
  'useAtWork.answered': '仕事での活用/回答（3か月後）',
  'useAtWork.used': '仕事での活用/仕事で活用した人',
  'useAtWork.rate': '仕事での活用/実務活用率（％）',
  'workplaceUses.people': '仕事での活用/活用を報告した人',
  'workplaceUses.hoursSavedPerMonth': '仕事での活用/減った仕事の時間（1か月、時間）',
  'employment.denominator': '就職/就職率の対象者',
  'employment.employed': '就職/就職者数',
  'employment.rate': '就職/就職率（％）',
  'employment.insuredRate': '就職/雇用保険適用就職率（％）',
  'employment.relatedShare': '就職/関連就職の割合（％）',
  'employment.openEndedShare': '就職/期間の定めのない雇用の割合（％）',
  'employment.nextTraining': '就職/次の訓練',
};

/** What the network's table, which is masked for everybody, has of a programme. */
const inNetworkCsv: Readonly<Record<string, string>> = {
  登録: 'enrolled',
  開始: 'started',
  修了: 'completed',
  '修了率（％）': 'completionRate',
  '満足度（％）': 'satisfaction.topTwoRate',
  '就職率（％）': 'employment.rate',
};

/** The figures of scenario-a, by programme: made by programs that share no code with this project. */
async function computedElsewhere(): Promise<Record<string, Record<string, unknown>>> {
  const text = await readFile('test/data/scenario-a/expected.json', 'utf8');
  return (JSON.parse(text) as { programmes: Record<string, Record<string, unknown>> }).programmes;
}

describe('a municipality’s year, counted once however its events arrive', () => {
  let journey: JourneyPlatform;
  let token: string;
  let nats: NatsConnection;

  beforeAll(async () => {
    journey = await journeyPlatform();
    token = await journey.admin('create-token', '--scenario');
    nats = await connectNats(journey.platform.servers.natsUrl, 'test');
  });
  afterAll(async () => {
    await nats.close();
    await journey.stop();
  });

  it('should agree with the independent computation', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should hand the office what another program computed: alike as a workbook, as data and in both codes of CSV', async () => {
    const office = new ApiClient({ url: journey.url, token, municipality: '992011' });
    const { items } = await office.call(listProgrammes, { limit: 200 });
    for (const [key, expected] of Object.entries(await computedElsewhere())) {
      const programme = items.find((item) => item.key === key)?.programme ?? '';
      const file = async (ending: string) =>
        Buffer.from(await (await office.fetch('GET', `/reports/programmes/${programme}.${ending}`)).arrayBuffer());
      const [data] = await readExcelFile(await file('xlsx'));
      const rows = (data?.data.slice(1) ?? []).map((cells) => cells.slice(-3));
      const figures = new Map(rows.map(([group, name, value]) => [`${String(group)}/${String(name)}`, value]));
      for (const [figure, value] of leavesOf(expected)) {
        const place = inFiles[figure];
        if (place) expect([key, figure, figures.get(place)]).toEqual([key, figure, value]);
      }
      const asText = rows.map((cells) => cells.map((cell) => String(cell ?? '')));
      const inCsv = (text: string, width: number) =>
        (parse(text, { bom: true }) as string[][]).slice(1).map((cells) => cells.slice(10, 10 + width));
      expect(inCsv((await file('csv')).toString(), 3)).toEqual(asText);
      expect(inCsv(new TextDecoder('shift_jis').decode(await file('csv?encoding=cp932')), 3)).toEqual(asText);
      const json = JSON.parse((await file('json')).toString()) as { rows: Record<string, unknown>[] };
      expect(json.rows.map((row) => [row['区分'], row['項目'], row['値']])).toEqual(rows);
    }
  });

  it('should show the office what another program computed on its page, each figure opening whom it counts', async () => {
    await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    const office = new ApiClient({ url: journey.url, token, municipality: '992011' });
    const { items } = await office.call(listProgrammes, { limit: 200 });
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', baseURL: journey.url });
      await context.request.post('/api/v1/session', { data: { email: 'officer@992011.example', password } });
      const page = await context.newPage();
      for (const [key, expected] of Object.entries(await computedElsewhere())) {
        const programme = items.find((item) => item.key === key)?.programme ?? '';
        await page.goto(`/programmes/${programme}`);
        const links = page.locator(`.figures a[href^="/programmes/${programme}/figures/"]`);
        await links.first().waitFor();
        const opened = await links.evaluateAll((all) =>
          all.map((link) => [link.getAttribute('href')?.split('/').at(-1), link.textContent] as const),
        );
        // 「1,234分（約21時間）」 and 「4.20／5点」 begin with the figure.
        const shown = new Map(opened.map(([figure, text]) => [figure, parseFloat((text ?? '').replaceAll(',', ''))]));
        for (const [figure, value] of leavesOf(expected))
          if (inFiles[figure]) expect([key, figure, shown.get(figure)]).toEqual([key, figure, value]);
      }
    } finally {
      await browser.close();
    }
  });

  it('should publish what another program computed, with the same hidden in text, page, PDF and the network’s CSV', async () => {
    const outside = await journey.secretariat();
    const networkCsv = await (await outside.fetch('GET', '/reports/network.csv?fiscalYear=2025')).text();
    const network = parse(networkCsv, { bom: true, columns: true }) as Record<string, string>[];
    const office = new ApiClient({ url: journey.url, token, municipality: '992011' });
    const { items } = await office.call(listProgrammes, { limit: 200 });
    const hidden: Record<string, string[]> = {};
    for (const [key, expected] of Object.entries(await computedElsewhere())) {
      const { programme = '', name = '' } = items.find((item) => item.key === key) ?? {};
      const subject = `programme-${programme}`;
      const { edition, hash } = await office.call(draftPublication, { subject, headline: null, correction: null });
      await office.call(checkPublication, { subject, edition, hash });
      await office.call(publishReport, { subject, edition, hash });
      const anybody = new ApiClient({ url: journey.url });
      const { text } = await anybody.call(getPublishedReport, { municipality: '992011' as never, subject });
      const { content } = PublishedReport.parse(JSON.parse(text));
      if (content.kind !== 'programme') throw new Error(`${subject} is no programme`);
      const published = new Map(leavesOf(content.figures));
      // What is shown is right to the unit; what is not is hidden, never changed.
      hidden[key] = [];
      for (const [figure, value] of leavesOf(expected)) {
        if (published.get(figure) === '―') hidden[key]?.push(figure);
        else expect([key, figure, published.get(figure)]).toEqual([key, figure, value]);
      }
      const inCsv = network.find((row) => row['事業名'] === name);
      for (const [column, figure] of Object.entries(inNetworkCsv))
        expect([key, column, inCsv?.[column]]).toEqual([key, column, String(published.get(figure) ?? '')]);
      const page = await (await fetch(`${journey.url}/published/992011/${subject}`)).text();
      const cells = (name: string) => new RegExp(`<th scope="row">${name}</th><td>([^<]+)</td>`).exec(page)?.[1];
      for (const [name, figure] of [
        ['登録', 'enrolled'],
        ['開始', 'started'],
        ['修了', 'completed'],
      ] as const)
        expect([name, cells(name)]).toEqual([name, String(published.get(figure))]);
      const pdf = new Uint8Array(
        await (await office.fetch('GET', `/reports/programmes/${programme}.pdf`)).arrayBuffer(),
      );
      const printed = (await readPdf(pdf)).text;
      expect(printed.includes(`${String(expected['enrolled'])}人`)).toBe(!hidden[key]?.includes('enrolled'));
      expect(printed).toContain(`${String(expected['started'])}人`);
    }
    expect(hidden['staff-dx']).toEqual([]);
    // 62 of 70 began and two went on to the next training: eight and two people.
    expect(hidden['citizen-job']).toEqual(
      expect.arrayContaining(['enrolled', 'leftForJob', 'employment.nextTraining']),
    );
    expect(hidden['citizen-job']).not.toEqual(expect.arrayContaining(['employment.rate']));
  });

  it('should agree when the folder is loaded a second time', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should agree when every event comes twice more and out of order', async () => {
    const stored = await allEvents(nats);
    expect(stored.length).toBeGreaterThan(300);
    const js = jetstream(nats);
    // Without a message id the stream takes them for new ones.
    for (const { subject, data } of shuffled([...stored, ...stored])) await js.publish(subject, data);
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should relay everything again, and still agree, when the stream is deleted', async () => {
    const manager = await jetstreamManager(nats);
    const before = await manager.streams.info('EVT');
    await manager.streams.delete('EVT');
    await waitFor(
      async () => {
        const now = await manager.streams.info('EVT');
        return now.created !== before.created && now.state.messages > 300;
      },
      { what: 'the events in a new stream' },
    );
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should compose a meeting’s tables within every rule, as the folder of a meeting asks', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'manabi-meeting-')), 'plan.json');
    const folder = ['test/data/meeting-a', '--out', out];
    expect(await runScenario(journey, token, undefined, folder)).toMatchObject(noDifferences);
    const { people, tables } = JSON.parse(await readFile('test/data/meeting-a/scenario.json', 'utf8')) as Met;
    const plan = JSON.parse(await readFile(out, 'utf8')) as SeatedMeeting;
    expect(plan.tables.flatMap((table) => table.people).toSorted()).toEqual(
      people.map(({ person }) => person).toSorted(),
    );
    let score = 0;
    for (const { table, people: seated } of plan.tables) {
      const { theme = '', seats = 0 } = tables.find((one) => one.table === table) ?? {};
      const sitting = people.filter(({ person }) => seated.includes(person));
      expect(sitting.length >= 3 && sitting.length <= seats).toBe(true);
      expect(new Set(sitting.map(({ municipality }) => municipality)).size).toBe(sitting.length);
      // There are 13 advanced, 14 starting and 5 tables: each table has both.
      expect(sitting.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['advanced', 'starting']));
      score += sitting.reduce((sum, { choices }) => sum + ([3, 2, 1][choices.indexOf(theme)] ?? 0), 0);
    }
    expect(plan.choiceScore).toBe(score);
    expect(score).toBe(79);
    // Loaded again, it is the same meeting with the same plan.
    expect(await runScenario(journey, token, undefined, folder)).toMatchObject(noDifferences);
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(plan);
  });

  it('should buy together to the yen and hand out seats to the unit, as the folder of a procurement asks', async () => {
    expect(await runScenario(journey, token, undefined, ['test/data/procurement-a'])).toMatchObject(noDifferences);
  });

  describe('as its operator sees it', () => {
    const admin = (...args: string[]) => runAdmin({ DATA_DIR: journey.platform.dataDir }, ...args);
    const inRegistry = <T>(work: Parameters<typeof inDatabase<T>>[2]): Promise<T> =>
      inDatabase(journey.platform.servers.mongoUri, 'member-registry', work);

    it('should be sound: a line for each service and thing, on one page', async () => {
      const lines = (await waitFor(() => admin('doctor').catch(() => undefined))).split('\n');
      expect(lines.length).toBeLessThan(30);
      for (const subject of [
        'member-registry',
        'progress-tracking',
        'reporting',
        'gateway',
        'audit chains',
        'keys',
        'disk',
      ])
        expect(lines.filter((line) => line.startsWith(`ok      ${subject}: `))).toHaveLength(1);
      expect(lines.find((line) => line.includes('member-registry'))).toMatch(/ indexes: \d+ in \d+ collections/);
    });

    it('should have a line for each audit chain, and for each defect with its place', async () => {
      const said = await admin('audit', 'verify');
      expect(said).toMatch(
        /^992011 ok: \d+ entries in \d+ blocks, head \d+ [0-9a-f]{64}, (?:not anchored yet|anchored )/m,
      );
      expect(said).toMatch(/^000000 ok: /m);
      expect(await admin('audit', 'verify', '--municipality', '992011')).not.toContain('000000');
      const block = { tenant: '992011', seq: 2 };
      const body = await inRegistry(async (collection) => {
        const kept = await collection('audit_blocks').findOne(block);
        await collection('audit_blocks').updateOne(block, {
          $set: { body: String(kept?.['body']).replace('done', 'gone') },
        });
        return kept?.['body'];
      });
      const failed = await admin('audit', 'verify').catch((error: RunError) => error);
      expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('defects: 992011') });
      expect((failed as RunError).stdout).toMatch(/^992011 DEFECT: .*\n {2}block 2: altered: /m);
      await inRegistry((collection) => collection('audit_blocks').updateOne(block, { $set: { body } }));
      expect(await admin('audit', 'verify')).toContain('no defects');
    });

    it('should show what could not be worked off, and count it once when it is replayed', async () => {
      const consumers = ['reporting', 'outcome-tracking'];
      const event = (await allEvents(nats)).find(({ subject }) => subject.endsWith('.progress.progress-changed.v1'));
      const good = Buffer.from(event?.data ?? []).toString();
      await jetstream(nats).publish(event?.subject ?? '', good.replace('"data":{', '"data":{"later":1,'));
      const listed = await waitFor(
        async () => {
          const said = await admin('dead-letters', 'list');
          return consumers.every((service) => said.includes(`${service}-progress-progress-changed-v1/`)) ? said : null;
        },
        { what: 'a dead letter of each consumer' },
      );
      const letter = /^(reporting-progress-progress-changed-v1\/\S+) {2}/m.exec(listed)?.[1] ?? '';
      const sick = await admin('doctor').catch((error: RunError) => error);
      expect(sick).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/^FAULT +reporting: dead letters: 1 .*\n +→ /m),
      });
      const stays = await admin('dead-letters', 'replay', '--letter', letter).catch((error: RunError) => error);
      expect(stays).toMatchObject({ code: 1, stdout: expect.stringContaining('stays: ') });
      // A version that understands the event, in place of the event.
      for (const service of consumers)
        await inDatabase(journey.platform.servers.mongoUri, service, (collection) =>
          collection('dead_letters').updateMany({}, { $set: { body: good } }),
        );
      expect(await admin('dead-letters', 'replay', '--all')).toContain('2 worked off, none stay');
      expect(await admin('dead-letters', 'replay', '--all')).toContain('0 worked off, none stay');
      expect(await admin('dead-letters', 'list')).toContain('no dead letters');
      expect(await runScenario(journey, token)).toMatchObject(noDifferences);
    }, 180_000);

    it('should be examined when it is stopped, too', async () => {
      await journey.platform.stop();
      const said = await admin('doctor');
      expect(said).toMatch(/^ok +store: \d+ documents in \d+ collections, \d+ index entries, sound$/m);
      await expect(admin('audit', 'verify')).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('npm start'),
      });
    });
  });
});

type RunError = Error & { readonly code: number; readonly stdout: string; readonly stderr: string };

interface Stored {
  readonly subject: string;
  readonly data: Uint8Array;
}

async function allEvents(nats: NatsConnection): Promise<Stored[]> {
  const manager = await jetstreamManager(nats);
  const { state } = await manager.streams.info('EVT');
  const consumer = await jetstream(nats).consumers.get('EVT', { filter_subjects: 'evt.>' } as never);
  const stored: Stored[] = [];
  for await (const message of await consumer.fetch({ max_messages: state.messages, expires: 5000 })) {
    stored.push({ subject: message.subject, data: message.data });
    if (stored.length === state.messages) break;
  }
  return stored;
}

/** The same shuffle every time (a linear congruential order), so that a failure can be seen again. */
function shuffled<T>(items: T[]): T[] {
  let state = 42;
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

interface SeatedMeeting {
  readonly tables: readonly { readonly table: string; readonly people: readonly string[] }[];
  readonly choiceScore: number;
}
interface Met {
  readonly people: readonly {
    readonly person: string;
    readonly municipality: string;
    readonly choices: readonly string[];
    readonly stage: string;
  }[];
  readonly tables: readonly { readonly table: string; readonly theme: string; readonly seats: number }[];
}
