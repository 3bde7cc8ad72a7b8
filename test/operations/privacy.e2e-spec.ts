import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '#api-client';
import type { EnrolmentId, ErasureId, OutputOf, PersonId } from '#contracts';
import {
  answerConfirmation,
  answerSurvey,
  listMySurveys,
  listQuestionnaires,
  planSurveys,
  publishQuestionnaire,
  recordPlacement,
  recordWorkplaceUse,
  requestUseConfirmation,
  submitSurveyResponse,
} from '#contracts/outcomes';
import {
  describePersonalData,
  getDisclosure,
  getErasure,
  getMyRecord,
  getPersonalFileRegister,
  liftUseStop,
  listErasures,
  personalDataOwners,
  requestMyRecord,
  setLegalHold,
  startDisclosure,
  startErasure,
  stopUse,
} from '#contracts/privacy';
import { endEnrolment, listEnrolments, recordLearningEvents } from '#contracts/progress';
import { correctPerson, getPersonRecord, listPeople } from '#contracts/registry';
import { outbox, startPlatform, testCaller, waitFor, type Platform } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csv, day, importFile, openYear, type Opened } from '../journeys/office.js';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { runAdmin } from './run-admin.js';
import { collectionsOf, tracesOf } from './traces.js';

const code = '992011';
const email = 'kanaria-4e1c@people.example';
/** Who is asked to confirm what they did. */
const confirmer = 'torikago-9b27@people.example';
/** Nobody else is called by any of these. */
const words = [
  email,
  '金糸雀',
  'カナリア',
  '鳴子',
  'KX-774199',
  '鳴了',
  '小鳥の世話の記録',
  '鳥籠株式会社から聴取',
  '旧字体の訂正',
  '鳴き声の係争',
  '羽ばたきの取下げ',
  '籠の掃除の記録',
  confirmer,
  '止まり木の写真',
  '羽根の生えそろわない疑い',
  '巣箱についての感想',
];
const crashes = [
  'withheld-before-listed',
  'listed-before-erased',
  'erased-before-noted',
  'person-gone-before-noted',
  'noted-before-done',
];
const databasesIn = (traces: readonly string[]) => [
  ...new Set(traces.flatMap((trace) => / in (manabi-.*)$/.exec(trace)?.[1] ?? [])),
];
/** What services keep beside their own collections. */
const ofTheFrame = new Set(['migrations', 'locks', 'stream_memories']);

describe('somebody who is erased from a municipality', () => {
  let home: string;
  let journey: JourneyPlatform;
  let office: ApiClient;
  let opened: Opened;
  let person: PersonId;
  let erasure: ErasureId;
  let reportsBefore: string[];
  let token: string;
  let restored: Platform | undefined;
  /** The collections in which words of theirs lay, and ids of theirs, before. */
  let lay: { words: string[]; ids: string[] };
  const path = (name: string) => join(home, name);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'manabi-privacy-'));
    await mkdir(path('points'));
    journey = await journeyPlatform({ services: true, env: { CRASH_POINTS: path('points'), LOG_LEVEL: 'trace' } });
    token = await journey.admin('create-token', '--scenario');
    office = await journey.signedIn(code, 'municipality-admin', 'admin@992011.example');
    opened = await openYear(office, 'staff');
  });
  afterAll(async () => {
    await restored?.stop();
    await journey.stop();
    await rm(home, { recursive: true, force: true });
  });

  /** Everything that can be published of the municipality, when all that was accepted is in it. */
  const reports = (url: string) =>
    waitFor(
      async () => {
        const headers = { authorization: `Bearer ${token}`, 'manabi-municipality': code };
        const texts = await Promise.all(
          [
            `/reports/programmes/${opened.programme}`,
            `/reports/municipalities/${code}?fiscalYear=2026`,
            '/reports/network?fiscalYear=2026',
          ].map(async (to) => (await fetch(`${url}/api/v1${to}`, { headers })).text()),
        );
        const all = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
        const settled = all.every(({ lagSeconds = 0 }) => lagSeconds === 0);
        // Without when and how often it was made.
        return settled ? all.map((one) => JSON.stringify({ ...one, asOf: undefined, version: undefined })) : null;
      },
      { what: 'settled reports' },
    );
  /** A survey with words of their own, and a use at work that somebody else doubts. */
  const askAndAnswer = async (learner: ApiClient, enrolmentId: EnrolmentId) => {
    for (const template of (await office.call(listQuestionnaires, {})).templates)
      await office.call(publishQuestionnaire, template);
    const waves = [{ wave: 'T1' as const, questionnaire: 'standard-completion' }];
    await office.call(planSurveys, { programme: opened.programme, waves });
    const use = { on: day(-1), what: '小鳥の世話の記録', to: { by: 'address' as const, email: confirmer } };
    await office.call(requestUseConfirmation, { enrolmentId, ...use });
    const link = await waitFor(
      async () => {
        const mail = (await outbox(journey.platform.dataDir)).find(({ to }) => to === confirmer);
        return /#(\d{6}-[\w-]{43})/.exec(mail?.text ?? '')?.[1];
      },
      { what: 'the link' },
    );
    const answer = { say: 'doubt' as const, word: '羽根の生えそろわない疑い' };
    await new ApiClient({ url: journey.url }).call(answerConfirmation, { link, answer });
    await waitFor(async () => (await learner.call(listMySurveys, {})).items.length === 1, {
      what: 'the invitation',
    });
    const answers = [
      { item: 'satisfaction', points: 4 },
      { item: 'understanding', points: 4 },
      { item: 'comment', text: '巣箱についての感想' },
    ];
    await learner.call(answerSurvey, { enrolmentId, wave: 'T1', answers });
  };
  const verifyAudit = (dataDir: string) => runAdmin({ DATA_DIR: dataDir }, 'audit', 'verify');

  it('should have left traces everywhere', async () => {
    const header = '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位';
    const others = [1, 2, 3, 4, 5].map(
      (n) => `00000${n},試験,職員${n},シケン,ショクイン,s${n}@people.example,総務部,主事`,
    );
    const row = `KX-774199,金糸雀,鳴了,カナリア,ナルコ,${email},総務部/鳥課,主事`;
    const fields = { audience: 'staff', programmeId: opened.programme };
    await importFile(office, '/imports/people', csv(header, ...others, row), fields);
    await importFile(office, '/imports/people', csv(header, `,金糸雀,鳴了,,,${email},,`), { audience: 'staff' });
    const known = (await office.call(listPeople, { email })).items[0];
    person = known?.person as PersonId;
    const { version } = await office.call(getPersonRecord, { person });
    await office.call(correctPerson, { person, version, reason: '旧字体の訂正', givenName: '鳴子' });
    const { items } = await office.call(listEnrolments, { programme: opened.programme });
    const program = new ApiClient({ url: journey.url, token, municipality: code, patienceMs: 20_000 });
    const now = new Date().toISOString();
    for (const { enrolment, person: whose } of items) {
      const event = { enrolmentId: enrolment, courseId: opened.course, kind: 'completed' as const, at: now };
      const events = ['one', 'two'].map((lessonId) => ({
        ...event,
        id: `${enrolment}-${lessonId}`,
        lessonId,
        seconds: 60,
      }));
      await program.call(recordLearningEvents, { sentAt: now, events });
      const answers = { satisfaction: 4, understanding: 4, usedAtWork: true };
      await office.call(submitSurveyResponse, { enrolmentId: enrolment, wave: 'T1', answers });
      const what = whose === person ? '小鳥の世話の記録' : '集計';
      const evidence = whose === person ? '止まり木の写真' : undefined;
      const use = { on: day(-1), what, hoursSavedPerMonth: 3, evidence };
      await office.call(recordWorkplaceUse, { enrolmentId: enrolment, ...use });
    }
    const enrolment = items.find((one) => one.person === person)?.enrolment as (typeof items)[number]['enrolment'];
    const placement = { startedOn: day(-1), insured: true, openEnded: true, related: true };
    await office.call(recordPlacement, { enrolmentId: enrolment, ...placement, source: '鳥籠株式会社から聴取' });
    const use = `${email},programme-staff,${day(-1)},籠の掃除の記録,1`;
    const uses = csv('メールアドレス,事業,活用日,活用内容,月間削減時間', use);
    expect(await importFile(office, '/imports/workplace-uses', uses, {})).toMatchObject({ counts: { created: 1 } });
    const learner = await journey.signedIn(code, 'learner', email, person);
    await askAndAnswer(learner, enrolment);
    await learner.call(requestMyRecord, {});
    await office.call(setLegalHold, { person, held: true, reason: '鳴き声の係争' });
    await office.call(setLegalHold, { person, held: false, reason: '鳴き声の係争' });
    const received = { reference: '停-1', receivedOn: day(0) };
    await office.call(stopUse, { person, ...received, reason: '羽ばたきの取下げ' });
    await office.call(liftUseStop, { person, reason: '羽ばたきの取下げ' });
    await waitFor(async () => (await office.call(listPeople, { email })).items.length === 1, { what: 'the lifting' });
    await office.call(endEnrolment, { enrolment, on: day(0), reason: 'personal' });
    const { disclosure } = await office.call(startDisclosure, { person, reference: '開-1', receivedOn: day(0) });
    await waitFor(
      async () => {
        const [file, own] = [await office.call(getDisclosure, { disclosure }), await learner.call(getMyRecord, {})];
        return file.status === 'ready' && own.record?.status === 'ready';
      },
      { what: 'the files' },
    );
    reportsBefore = await reports(journey.url);
    expect(JSON.parse(reportsBefore[0] ?? '')).toMatchObject({
      figures: { enrolled: 6, completed: 6, satisfaction: { answered: 6 }, workplaceUses: { people: 6 } },
    });
    const traces = await tracesOf(journey.platform, words);
    expect(words.filter((word) => !traces.some((trace) => trace.startsWith(word)))).toEqual([]);
    for (const place of ['people', 'outcomes', 'audit_details', 'accounts', 'outbox/', 'files/'])
      expect(traces.filter((trace) => trace.includes(place))).not.toEqual([]);
    expect(traces.filter((trace) => /logs|nats|redis/.test(trace))).toEqual([]);
    const named = await tracesOf(journey.platform, [person, enrolment]);
    // So it is seen that streams and logs are looked into: events carry ids.
    expect(named.filter((trace) => trace.includes(' nats/'))).not.toEqual([]);
    expect(await tracesOf(journey.platform, ['"level":'])).toContainEqual(
      expect.stringContaining(' logs/member-registry'),
    );
    lay = { words: databasesIn(traces), ids: databasesIn(named) };
    await runAdmin({ DATA_DIR: journey.platform.dataDir }, 'backup', '--to', path('before'));
  });

  it('should be gone, though the platform dies at every step', async () => {
    for (const point of crashes) await writeFile(path(`points/${point}`), '');
    const before = journey.platform.children['member-registry']?.pid();
    const asked = { person, name: '金糸雀 鳴子', reference: '消-1', receivedOn: day(0) };
    ({ erasure } = await office.call(startErasure, asked));
    await waitFor(async () => (await office.call(getErasure, { erasure })).status === 'done', {
      what: 'the erasure',
    });
    expect(await readdir(path('points'))).toEqual([]);
    expect(journey.platform.children['member-registry']?.pid()).not.toBe(before);
    expect(await tracesOf(journey.platform, words)).toEqual([]);
  }, 150_000);

  it('should have changed no report, and broken no chain', async () => {
    expect(await reports(journey.url)).toEqual(reportsBefore);
    expect(await verifyAudit(journey.platform.dataDir)).toMatch(new RegExp(`^${code} ok: \\d{2,} entries`, 'm'));
  });

  it('should have lain only where the register of personal-information files says so', async () => {
    const { servers, dataDir } = journey.platform;
    const caller = await testCaller({ natsUrl: servers.natsUrl, keysDir: join(dataDir, 'keys') });
    const as = { service: 'member-registry', tenant: code } as const;
    const declared = new Map<string, OutputOf<typeof describePersonalData>['collections'][number]>();
    for (const owner of personalDataOwners) {
      const { collections } = await caller.call(as, describePersonalData, {}, { owner });
      for (const one of collections) declared.set(`manabi-${owner}/${one.collection}`, one);
    }
    await caller.close();
    const undeclared = (await collectionsOf(servers.mongoUri))
      .filter(({ collection }) => !ofTheFrame.has(collection))
      .map(({ database, collection }) => `${database}/${collection}`)
      .filter((one) => !declared.has(one));
    expect(undeclared).toEqual([]);
    expect(declared.size).toBeGreaterThan(25);
    const { files } = await office.call(getPersonalFileRegister, {});
    const register = new Map(files.map(({ file, items }) => [file, new Set(items)]));
    const unsaid = [...declared.values()].flatMap(({ collection, file, items }) =>
      items
        .filter(({ label }) => !file || !register.get(file)?.has(label))
        .map(({ label }) => `${collection}: ${label}`),
    );
    expect(unsaid).toEqual([]);
    expect(lay.words.filter((place) => !register.has(declared.get(place)?.file ?? ('' as never)))).toEqual([]);
    expect(lay.ids.filter((place) => declared.get(place)?.personal === 'none')).toEqual([]);
  });

  it('should not come back with a backup of before', async () => {
    const bytes = await readFile(path('before/databases/member-registry/people.bson'));
    expect(bytes.includes('金糸雀')).toBe(true);
    const list = join(journey.platform.dataDir, 'files/erasures.jsonl');
    await runAdmin({ DATA_DIR: path('restored') }, 'restore', '--from', path('before'), '--erasures', list);
    restored = await startPlatform({ dataDir: path('restored'), env: { DEMO: 'empty', LOG_LEVEL: 'warn' } });
    const api = new ApiClient({ url: restored.url, token, municipality: code, patienceMs: 20_000 });
    const replayed = await waitFor(
      async () => {
        const { items } = await api.call(listErasures, {});
        return items.find((one) => one.erasure === erasure && one.status === 'done');
      },
      { what: 'the replay' },
    );
    expect(replayed).toMatchObject({ ground: 'replay', person });
    expect(await reports(restored.url)).toEqual(reportsBefore);
    expect(await tracesOf(restored, words)).toEqual([]);
    expect(await verifyAudit(path('restored'))).toContain(`${code} ok`);
  }, 150_000);
});
