import { CourseId, MunicipalityCode, ProgrammeId, type Audience } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { closeProgramme, listEnrolments, openProgramme } from '#contracts/progress';
import { admitMunicipality, startPeopleImport, startPlacementsImport } from '#contracts/registry';
import { resetServers } from '#testing';
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
