import { CourseId, MunicipalityCode, ProgrammeId, type Audience } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { closeProgramme, listEnrolments, openProgramme } from '#contracts/progress';
import {
  admitMunicipality,
  getPerson,
  listImportRows,
  listLearningProviders,
  setLearningProvider,
  startCompletionsImport,
  startPeopleImport,
  startPlacementsImport,
} from '#contracts/registry';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startNeighbours } from '../neighbours.factory.js';
import { officer, staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';
import { undoHalf, undoWhole } from '../crash.factory.js';

const neighbours = ['course-catalog', 'progress-tracking', 'outcome-tracking'];
const scenario = new URL('../../../../test/data/scenario-a/', import.meta.url);
const rosters: [string, Audience, number][] = [
  ['staff.csv', 'staff', 187],
  ['company-people.csv', 'company', 89],
  ['citizens.csv', 'citizen', 70],
];

describe('importing with the real neighbours', () => {
  let registry: TestRegistry;
  let stopNeighbours: () => Promise<void>;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry(neighbours);
    stopNeighbours = await startNeighbours(neighbours, registry.env);
    const code = MunicipalityCode.parse('992011');
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
  });
  afterAll(async () => {
    await stopNeighbours();
    await registry.stop();
  });

  async function openFor(audience: Audience, key: string): Promise<ProgrammeId> {
    const lessons = [{ key: 'l1', minutes: 30 }];
    const course = { key: `${key}-course`, title: '講座', lessons, passScore: null };
    const published = await registry.call(officer(), publishCourse, course);
    const { programme } = await registry.call(officer(), openProgramme, {
      key,
      name: key,
      audience,
      fiscalYear: 2025,
      startsOn: '2025-04-01',
      endsOn: '2026-03-31',
      courses: [CourseId.parse(published.course)],
    });
    return programme;
  }

  async function importPlacements(text: string | Buffer, dryRun = false) {
    const { hash } = await registry.files.put(Buffer.from(text), { maxBytes: 1e9 });
    const input = { fileHash: hash, fileName: 'placements.csv', dryRun };
    const { importId } = await registry.call(officer(), startPlacementsImport, input);
    return registry.ended(importId);
  }

  it.each(rosters)('should enrol every accepted person of %s once', async (name, audience, accepted) => {
    const programmeId = await openFor(audience, name === 'citizens.csv' ? 'citizen-job' : `${audience}-dx`);
    const bytes = await readFile(new URL(name, scenario));
    const dry = await registry.importPeople(bytes, { audience, programmeId, dryRun: true });
    expect(dry.counts).toMatchObject({ created: accepted, enrolled: accepted });
    const first = await registry.importPeople(bytes, { audience, programmeId });
    expect(first.counts).toEqual(dry.counts);
    const second = await registry.importPeople(bytes, { audience, programmeId });
    expect(second.counts).toMatchObject({ created: 0, unchanged: accepted, enrolled: 0 });
    const { items } = await registry.call(officer(), listEnrolments, { programme: programmeId, limit: 200 });
    expect(items).toHaveLength(accepted);
  });

  it('should take the placements as expected, and change nothing the second time', async () => {
    const bytes = await readFile(new URL('placements.csv', scenario));
    const { imports } = JSON.parse(await readFile(new URL('expected.json', scenario), 'utf8')) as {
      imports: Record<string, { refused: unknown[] }>;
    };
    expect((await importPlacements(bytes, true)).counts).toMatchObject({ rows: 32, created: 30, refused: 2 });
    const first = await importPlacements(bytes);
    expect(first.counts).toMatchObject({ rows: 32, created: 30, refused: 2 });
    expect(first.refused).toEqual(imports['placements.csv']?.refused);
    expect(first.missing).toEqual({ count: 0, first: [] });
    expect((await importPlacements(bytes)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 30, refused: 2 });
  });

  it('should take a placement that stands twice in a file as one, as its last row says', async () => {
    const columns = 'メールアドレス,事業,就職日,離職日,雇用保険適用,期間の定めなし,関連就職';
    const row = (email: string, rest: string) => `${email}@citizen-demo.example,${rest}`;
    const file = [
      columns,
      row('z0002', 'citizen-job,2025-12-01,,×,×,×'),
      row('z0002', 'citizen-job,令和7年12月1日,,○,○,○'),
      row('z0002', 'no-such-key,2025-02-30,,○,○,○'),
      's000001@demo-992011.example,citizen-job,2025-02-30,,○,○,○',
      row('z0002', 'citizen-job,2025-12-02,2025-12-01,○,○,○'),
      row('z0002', 'citizen-job,2025-12-02,,△,○,○'),
    ].join('\n');
    const first = await importPlacements(file);
    expect(first.counts).toMatchObject({ created: 1, unchanged: 1, refused: 4 });
    expect(first.refused).toEqual([
      { row: 4, code: 'unknown-programme', field: '事業' },
      { row: 5, code: 'unknown-enrolment', field: '事業' },
      { row: 6, code: 'left-before-start', field: '離職日' },
      { row: 7, code: 'invalid-mark', field: '雇用保険適用' },
    ]);
    expect((await importPlacements(file)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 4 });
  });

  it('should read what a provider tells by its mapping, and decide it by the rule', async () => {
    const programmeId = await openFor('staff', 'udemy');
    await registry.importPeople(staffRoster(4, 4001), { programmeId });
    const mapping = {
      provider: 'udemy',
      name: 'Udemy（架空の契約）',
      person: { column: 'User Email', by: 'email' as const },
      courseColumn: 'Course',
      completedOn: { column: 'Completed', order: 'mdy' as const },
      progress: { column: 'Progress', atLeast: 100 },
      scoreColumn: 'Score',
      confidence: 'provider-record' as const,
      courses: [{ name: 'Excel 入門', course: 'udemy-course', lesson: 'l1' }],
    };
    const importFile = async (provider: string, rows: string[], dryRun = false) => {
      const text = ['User Email,Course,Completed,Progress,Score,Group', ...rows].join('\n');
      const { hash } = await registry.files.put(Buffer.from(text), { maxBytes: 1e6 });
      const input = { fileHash: hash, fileName: 'export.csv', provider, programmeId, dryRun };
      const { importId } = await registry.call(officer(), startCompletionsImport, input);
      const ended = await registry.ended(importId);
      const { items } = await registry.call(officer(), listImportRows, { importId });
      return { ...ended, items };
    };
    const mail = (number: number) => `S00${number}@demo-992011.example`;
    const rows = [
      `${mail(4001)},Excel 入門,05/01/2025 10:00,100,80,x`,
      `${mail(4001)},ＥＸＣＥＬ　入門,4/20/2025,100%,70,x`,
      `${mail(4002)},Excel 入門,,40,,x`,
      `${mail(4002)},絵を描く,,40,,x`,
      `${mail(4003)},絵を描く,05/01/2025,100,,x`,
      `${mail(4003)},Excel 入門,04/01/2026,100,,x`,
      `${mail(4003)},Excel 入門,13/01/2025,100,,x`,
      `${mail(4003)},Excel 入門,05/01/2025,完了,,x`,
      'nobody@demo-992011.example,Excel 入門,05/01/2025,100,,x',
    ];
    await expect(importFile('udemy', rows)).rejects.toMatchObject({ code: 'unknown-provider' });
    await expect(
      registry.call(officer(), setLearningProvider, { ...mapping, courseColumn: 'Ｓｃｏｒｅ' }),
    ).rejects.toMatchObject({ code: 'column-used-twice' });
    // Nothing is left of blanks, and of one ﷺ eighteen letters, in the form in which headings are compared.
    for (const courseColumn of ['　 ', 'ﷺ'.repeat(6)])
      await expect(registry.call(officer(), setLearningProvider, { ...mapping, courseColumn })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    const twice = [...mapping.courses, { name: 'EXCEL 入門', course: 'other', lesson: 'l1' }];
    await expect(registry.call(officer(), setLearningProvider, { ...mapping, courses: twice })).rejects.toMatchObject({
      code: 'course-mapped-twice',
    });
    await registry.call(officer(), setLearningProvider, mapping);
    expect((await registry.call(officer(), listLearningProviders, {})).items).toEqual([mapping]);
    expect((await registry.call(officer('992020'), listLearningProviders, {})).items).toEqual([]);

    const dry = await importFile('udemy', rows, true);
    expect(dry.counts).toMatchObject({ rows: 9, created: 1, unchanged: 3, refused: 5 });
    expect(dry.refused).toEqual([
      { row: 6, code: 'course-not-mapped', field: 'Course' },
      { row: 7, code: 'outside-period', field: null },
      { row: 8, code: 'invalid-date', field: 'Completed' },
      { row: 9, code: 'invalid-progress', field: 'Progress' },
      { row: 10, code: 'unknown-person', field: 'User Email' },
    ]);
    expect(dry.items.map(({ note, value }) => note ?? value)).toEqual([
      'before-enrolment',
      'twice-in-file',
      'not-completed',
      'not-completed',
      '絵を描く',
      undefined,
      '13/01/2025',
      '完了',
      'nobody@demo-992011.example',
    ]);
    expect(dry.notes).toContainEqual({ note: 'not-completed', rows: 2 });
    expect(await importFile('udemy', rows)).toMatchObject({ counts: dry.counts, refused: dry.refused });
    expect((await importFile('udemy', rows)).counts).toMatchObject({ created: 0, updated: 0, unchanged: 4 });

    // The provider corrects itself; another one is less sure of an earlier day, then surer of it.
    const corrected = await importFile('udemy', [`${mail(4001)},Excel 入門,06/01/2025,100,80,x`]);
    const moved = [{ column: 'Completed', before: '2025-04-20', after: '2025-06-01' }];
    expect(corrected.items).toMatchObject([{ outcome: 'updated', note: 'corrected', changes: moved }]);
    const schoo = { ...mapping, provider: 'schoo', name: 'Schoo（架空の契約）' };
    const early = [`${mail(4001)},Excel 入門,04/05/2025,100,,x`];
    await registry.call(officer(), setLearningProvider, { ...schoo, confidence: 'self-report' });
    const [unsure] = (await importFile('schoo', early)).items;
    expect(unsure).toMatchObject({ outcome: 'created', note: 'outranked', changes: [] });
    await registry.call(officer(), setLearningProvider, schoo);
    const [sure] = (await importFile('schoo', early)).items;
    expect(sure).toMatchObject({ outcome: 'updated', changes: [{ before: '2025-06-01', after: '2025-04-05' }] });
    const { items } = await registry.call(officer(), listEnrolments, { programme: programmeId });
    const completed = async () => {
      const all = await Promise.all(items.map(({ person }) => registry.call(officer(), getPerson, { person })));
      const courses = all.flatMap(({ enrolments }) => enrolments.flatMap((one) => one.courses));
      return courses.flatMap(({ completedAt }) => completedAt ?? []);
    };
    const first = '2025-04-05T03:00:00.000Z';
    await waitFor(async () => (await completed())[0] === first, { what: 'the surest word to count' });
    expect(await completed()).toEqual([first]);
  });

  it('should count enrolments and placements of an undisturbed run after a crash in the middle', async () => {
    const programmeId = await openFor('staff', 'crash');
    await registry.importPeople(staffRoster(5, 5001), { programmeId });
    const whole = await registry.importPeople(staffRoster(700, 5001), { programmeId });
    expect(whole.counts).toMatchObject({ created: 695, unchanged: 5, enrolled: 695 });
    const columns = 'メールアドレス,事業,就職日,雇用保険適用,期間の定めなし,関連就職';
    const rows = Array.from(
      { length: 300 },
      (_, place) => `s00${5001 + place}@demo-992011.example,crash,2025-10-01,,,`,
    );
    const placements = await importPlacements([columns, ...rows].join('\n'));
    expect(placements.counts).toMatchObject({ created: 300, refused: 0 });
    for (const before of [whole, placements]) {
      await registry.restart({ meanwhile: () => undoHalf(registry.env, before.importId, { people: false }) });
      const again = await registry.ended(before.importId);
      expect(again).toEqual({ ...before, finishedAt: again.finishedAt });
      expect(again.finishedAt).not.toBe(before.finishedAt);
    }
  });

  it('should tell who of the programme is missing in a roster', async () => {
    const programmeId = await openFor('staff', 'leaving');
    await registry.importPeople(staffRoster(4, 7001), { programmeId });
    const { missing } = await registry.importPeople(staffRoster(3, 7001), { programmeId });
    expect(missing).toEqual({ count: 1, first: [expect.objectContaining({ name: '試験 職員007004' })] });
  });

  it('should refuse the rows that come after the programme was closed', async () => {
    const imports = await Promise.all(
      ['closed-unplanned', 'closed-planned'].map(async (key, place) => {
        const [programmeId, first] = [await openFor('staff', key), 9001 + 100 * place];
        await registry.importPeople(staffRoster(1, first), { programmeId });
        const { importId } = await registry.importPeople(staffRoster(3, first), { programmeId });
        return { programmeId, importId, planned: place === 1 };
      }),
    );
    await registry.restart({
      meanwhile: async () => {
        for (const { programmeId, importId, planned } of imports) {
          await registry.call(officer(), closeProgramme, { programme: programmeId });
          await undoWhole(registry.env, importId, planned);
        }
      },
    });
    const refused = [3, 4].map((row) => ({ row, code: 'programme-closed', field: null }));
    for (const { importId, programmeId } of imports) {
      const ended = await registry.ended(importId);
      expect(ended.refused).toEqual(refused);
      expect(ended.counts).toMatchObject({ rows: 3, unchanged: 1, created: 0, enrolled: 0, refused: 2 });
      const { items } = await registry.call(officer(), listEnrolments, { programme: programmeId });
      expect(items).toHaveLength(3);
    }
    // Six imports and a restart.
  });

  it('should refuse a programme that is unknown or of another audience', async () => {
    const staffProgramme = await openFor('staff', 'staff-dx');
    const { hash } = await registry.files.put(Buffer.from(staffRoster(1)), { maxBytes: 10_000 });
    const start = (programmeId: string, audience: Audience) =>
      registry.call(officer(), startPeopleImport, {
        fileHash: hash,
        fileName: 'roster.csv',
        audience,
        programmeId: ProgrammeId.parse(programmeId),
      });
    await expect(start('00000000-0000-4000-8000-000000000000', 'staff')).rejects.toMatchObject({
      code: 'unknown-programme',
    });
    await expect(start(staffProgramme, 'citizen')).rejects.toMatchObject({ code: 'wrong-audience' });
  });

  it('should go on by itself when a neighbour was away', async () => {
    const programmeId = await openFor('staff', 'outage');
    const { hash } = await registry.files.put(Buffer.from(staffRoster(3, 8001)), { maxBytes: 10_000 });
    const input = { fileHash: hash, fileName: 'roster.csv', audience: 'staff' as const, programmeId };
    const started = registry.call(officer(), startPeopleImport, input);
    const { importId } = await started;
    await stopNeighbours();
    await expect(registry.call(officer(), startPeopleImport, input)).rejects.toMatchObject({ code: 'unavailable' });
    stopNeighbours = await startNeighbours(neighbours, registry.env);
    expect((await registry.ended(importId)).counts).toMatchObject({ created: 3, enrolled: 3 });
  });
});
