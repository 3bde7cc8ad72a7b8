import { DepartmentId, MunicipalityCode, type CourseId, type ProgrammeId } from '#contracts';
import { publishCourseDraft, saveDraftLesson, startCourseDraft } from '#contracts/catalog';
import { recordPlacement } from '#contracts/outcomes';
import {
  endEnrolment,
  getOfficeDay,
  getProgrammeStanding,
  listEnrolments,
  listProgrammeLearners,
  moveEnrolment,
  openProgramme,
  recordLearningEvents,
} from '#contracts/progress';
import {
  admitMunicipality,
  getPerson,
  inspectImportFile,
  listDepartments,
  listImportRows,
  listImports,
  searchPeople,
  startCompletionsImport,
  startWorkplaceUsesImport,
} from '#contracts/registry';
import { naturalId } from '#persistence';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startNeighbours } from '../neighbours.factory.js';
import { officer, startRegistry, type TestRegistry } from '../registry.factory.js';

const neighbours = ['course-catalog', 'progress-tracking', 'outcome-tracking'];
const day = (offset: number) => new Date(Date.now() + (offset * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
const roster = (...rows: string[]) => ['職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位', ...rows].join('\n');
const staff = roster(
  '000001,髙﨑,葵,タカサキ,アオイ,aoi@city.example,総務部/人事課,主事',
  '000002,泉,翼,ｲｽﾞﾐ,ﾂﾊﾞｻ,,総務部,主任',
  '000003,青葉,直子,アオバ,ナオコ,naoko@city.example,福祉部,係長',
  '000004,三雲,真由,,,mayu@city.example,,',
);
const manager = (...path: string[]) => ({
  tenant: '992011',
  roles: ['department-manager'] as const,
  departments: [naturalId('department', '992011', ...path)],
});
const stranger = officer('992020');

describe('the office’s day', () => {
  let registry: TestRegistry;
  let stopNeighbours: () => Promise<void>;
  let course: CourseId;
  let programme: ProgrammeId;

  const open = async (key: string, audience: 'staff' | 'citizen' = 'staff', startsOn = day(-20), endsOn = day(19)) => {
    const terms = { name: key, audience, fiscalYear: 2026, startsOn, endsOn, courses: [course] };
    return (await registry.call(officer(), openProgramme, { key, ...terms })).programme;
  };
  const search = async (text: string, as: Parameters<typeof registry.call>[0] = officer(), more = {}) =>
    (await registry.call(as, searchPeople, { text, ...more })).items.map(({ familyName }) => familyName);
  const personOf = async (text: string) => {
    const [found] = (await registry.call(officer(), searchPeople, { text })).items;
    if (!found) throw new Error(`nobody is called ${text}`);
    return found.person;
  };
  const enrolmentOf = async (person: string, there = programme) => {
    const { items } = await registry.call(officer(), listEnrolments, { programme: there });
    const found = items.find((one) => one.person === person);
    if (!found) throw new Error('not enrolled');
    return found.enrolment;
  };
  const upload = async (text: string) => {
    const { hash } = await registry.files.put(Buffer.from(text), { maxBytes: 1e9 });
    return { fileHash: hash, fileName: 'records.csv' };
  };
  const completed = async (text: string, lesson: string, on = day(0)) => {
    const enrolmentId = await enrolmentOf(await personOf(text));
    // Not in the future, early in the morning in Japan.
    const at = new Date(Math.min(Date.now(), Date.parse(`${on}T00:00:00.000Z`))).toISOString();
    const event = {
      id: `${enrolmentId}-${lesson}`,
      enrolmentId,
      courseId: course,
      lessonId: lesson,
      kind: 'completed' as const,
    };
    const backfill = { ...officer(), scopes: ['backfill'] as const };
    await registry.call(backfill, recordLearningEvents, { sentAt: at, events: [{ ...event, seconds: 0, at }] });
  };

  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry(neighbours);
    stopNeighbours = await startNeighbours(neighbours, registry.env);
    for (const code of ['992011', '992020'].map((one) => MunicipalityCode.parse(one)))
      await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
    const begun = await registry.call(officer(), startCourseDraft, { key: 'mixed', title: '講座' });
    ({ course } = begun);
    let { version } = begun;
    const external = { kind: 'external' as const, url: 'https://provider.example/', provider: '提供者（架空）' };
    for (const [lesson, content] of Object.entries({ one: { kind: 'plain' as const }, outside: external }))
      ({ version } = await registry.call(officer(), saveDraftLesson, {
        course,
        version,
        lesson,
        minutes: 30,
        content,
      }));
    await registry.call(officer(), publishCourseDraft, { course, version });
    programme = await open('staff-dx');
    await registry.importPeople(staff, { programmeId: programme });
  });
  afterAll(async () => {
    await stopNeighbours();
    await registry.stop();
  });

  it.each([
    ['kana in any form', 'たかさき', ['髙﨑']],
    ['half-width kana', 'ｱｵ', ['青葉', '髙﨑']],
    ['common characters for old ones', '高崎 葵', ['髙﨑']],
    ['the given name', '翼', ['泉']],
    ['the number', '００００03', ['青葉']],
    ['nothing: everybody in order', '', ['青葉', '泉', '髙﨑', '三雲']],
    ['an expression', '.*', []],
  ])('should find people by %s', async (_, text, names) => {
    expect(await search(text)).toEqual(names);
  });

  it('should search a department with all below it, no further than one reaches, page by page', async () => {
    const { departments } = await registry.call(officer(), listDepartments, {});
    const head = departments.find(({ name }) => name === '総務部');
    const department = DepartmentId.parse(head?.department);
    expect(departments.find(({ name }) => name === '人事課')?.parent).toBe(department);
    expect(await search('', officer(), { department })).toEqual(['泉', '髙﨑']);
    expect(await search('', manager('福祉部'))).toEqual(['青葉']);
    expect(await search('', manager('福祉部'), { department })).toEqual([]);
    expect(await search('', stranger)).toEqual([]);
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await registry.call(officer(), searchPeople, { limit: 1, ...(cursor && { cursor }) });
      found.push(...page.items.map(({ familyName }) => familyName));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(['青葉', '泉', '髙﨑', '三雲']);
  });

  it('should show a person with what they learn, to who reaches them', async () => {
    const person = await personOf('たかさき');
    await completed('たかさき', 'one');
    const seen = await registry.call(manager('総務部'), getPerson, { person });
    expect(seen).toMatchObject({
      familyName: '髙﨑',
      enrolments: [{ programme, name: 'staff-dx', standing: 'on-track', share: 0.5, courses: [{ share: 0.5 }] }],
    });
    for (const as of [manager('福祉部'), stranger])
      await expect(registry.call(as, getPerson, { person })).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('should say how a programme stands, by department, and who is behind', async () => {
    await completed('あおば', 'one', day(-10));
    await waitFor(async () => (await registry.call(officer(), getProgrammeStanding, { programme })).all.started === 2, {
      what: 'what was learned to be folded',
    });
    const standing = await registry.call(officer(), getProgrammeStanding, { programme });
    expect(standing).toMatchObject({
      daysLeft: 19,
      passed: 0.5,
      all: { enrolled: 4, started: 2, onTrack: 2, notStarted: 2, behind: 0, overdue: 0 },
      others: { enrolled: 1 },
    });
    expect(new Map(standing.groups.map(({ label, counts }) => [label.join('/'), counts.enrolled]))).toEqual(
      new Map([
        ['福祉部', 1],
        ['総務部', 1],
        ['総務部/人事課', 1],
      ]),
    );
    const list = (more: object, as: Parameters<typeof registry.call>[0] = officer()) =>
      registry.call(as, listProgrammeLearners, { programme, ...more });
    const names = async (more: object) => (await list(more)).items.map(({ name }) => name);
    expect((await names({ standing: 'not-started' })).sort()).toEqual(['三雲 真由', '泉 翼']);
    expect((await names({ sort: '-last' })).slice(0, 2)).toEqual(['髙﨑 葵', '青葉 直子']);
    const department = DepartmentId.parse(naturalId('department', '992011', '総務部'));
    expect((await names({ department, sort: '-share' }))[0]).toBe('髙﨑 葵');
    expect((await list({}, manager('福祉部'))).items).toMatchObject([{ group: ['福祉部'], share: 0.5 }]);
    await expect(list({}, stranger)).rejects.toMatchObject({ code: 'unknown-programme' });
  });

  it('should tell what it understands of a file before anything is done', async () => {
    const tabs = await upload('職員番号\t氏\t名\tメモ\r\n1\t青葉\t葵\t内線\r\n');
    const seen = await registry.call(officer(), inspectImportFile, { ...tabs, kind: 'people', audience: 'staff' });
    expect(seen).toEqual({
      encoding: 'utf-8',
      separator: 'tab',
      rows: 1,
      columns: [
        { name: '職員番号', use: 'required' },
        { name: '氏', use: 'required' },
        { name: '名', use: 'required' },
        { name: 'メモ', use: 'ignored' },
      ],
      missing: [],
      first: [['1', '青葉', '葵', '内線']],
    });
    const other = await registry.call(officer(), inspectImportFile, { ...tabs, kind: 'completions' });
    expect(other.missing).toEqual(['事業', '講座', 'レッスン', '修了日']);
    const people = registry.call(officer(), inspectImportFile, { ...tabs, kind: 'people' });
    await expect(people).rejects.toMatchObject({ code: 'audience-missing' });
  });

  it('should say of each row of a dry run what it would do, and what it would change', async () => {
    const next = roster(
      '000001,髙﨑,葵,,,,福祉部,係長',
      '000002,泉,翼,,,,,',
      '000009,新田,さくら,,,,総務部,',
      '000010,,ゆい,,,,,',
    );
    const { importId } = await registry.importPeople(next, { dryRun: true, programmeId: programme });
    const rows = (more: object = {}) => registry.call(officer(), listImportRows, { importId, ...more });
    expect((await rows()).items).toMatchObject([
      {
        row: 2,
        outcome: 'updated',
        who: '髙﨑 葵',
        enrols: false,
        changes: [
          { column: '所属', before: '総務部/人事課', after: '福祉部' },
          { column: '職位', before: '主事', after: '係長' },
        ],
      },
      { row: 3, outcome: 'unchanged', changes: [] },
      { row: 4, outcome: 'created', who: '新田 さくら', enrols: true, changes: [] },
      { row: 5, outcome: 'refused', code: 'required-missing', field: '氏', person: null },
    ]);
    const first = await rows({ limit: 1, outcome: 'created' });
    expect(first).toMatchObject({ items: [{ row: 4 }], nextCursor: null });
    const page = await rows({ limit: 2 });
    expect((await rows({ cursor: page.nextCursor })).items.map(({ row }) => row)).toEqual([4, 5]);
    await expect(registry.call(stranger, listImportRows, { importId })).rejects.toMatchObject({
      code: 'unknown-import',
    });
    expect((await registry.call(officer(), listImports, { limit: 1 })).items).toMatchObject([
      { importId, kind: 'people', dryRun: true, hasErrors: true },
    ]);
  });

  it('should take uses at work and completions at a provider by file, once', async () => {
    const uses = await upload(
      [
        '職員番号,事業,活用日,活用内容,月間削減時間',
        '000002,staff-dx,R8.5.1,集計の自動化,3',
        '9,staff-dx,R8.5.1,x,1',
      ].join('\n'),
    );
    const used = async (dryRun: boolean) =>
      registry.ended((await registry.call(officer(), startWorkplaceUsesImport, { ...uses, dryRun })).importId);
    expect((await used(true)).counts).toMatchObject({ rows: 2, created: 1, refused: 1 });
    expect((await used(false)).counts).toMatchObject({ created: 1 });
    const again = await used(false);
    expect(again).toMatchObject({ kind: 'workplace-uses', counts: { unchanged: 1, refused: 1 } });
    expect(again.refused).toEqual([{ row: 3, code: 'unknown-person', field: '職員番号' }]);

    const done = ['one', 'outside', 'none'].map((lesson) => `aoi@city.example,staff-dx,mixed,${lesson},${day(-1)}`);
    const late = `aoi@city.example,staff-dx,mixed,outside,${day(-30)}`;
    const completions = async (...rows: string[]) => {
      const records = await upload(['メールアドレス,事業,講座,レッスン,修了日', ...rows].join('\n'));
      return registry.ended((await registry.call(officer(), startCompletionsImport, records)).importId);
    };
    // Rows about one lesson are one completion, on the first of their days: none is taken where that day is refused.
    const unclear = await completions(...done.slice(1, 2), late);
    expect(unclear.refused.map(({ code, row }) => [row, code])).toEqual([2, 3].map((row) => [row, 'outside-period']));
    const first = await completions(...done);
    expect(first.counts).toMatchObject({ created: 2, refused: 1 });
    expect(first.refused.map(({ code }) => code)).toEqual(['unknown-lesson']);
    expect((await completions(...done)).counts).toMatchObject({ created: 0, unchanged: 2 });
    const { enrolments } = await registry.call(officer(), getPerson, { person: await personOf('たかさき') });
    expect(enrolments[0]).toMatchObject({ standing: 'completed', share: 1 });
  });

  it('should move somebody once, both ends or neither', async () => {
    const person = await personOf('泉');
    const [enrolment, other] = [await enrolmentOf(person), await open('staff-next')];
    const move = (to = other, on = day(0)) => registry.call(officer(), moveEnrolment, { enrolment, programme: to, on });
    await expect(move(programme)).rejects.toMatchObject({ code: 'same-programme' });
    await expect(move(await open('citizen-x', 'citizen'))).rejects.toMatchObject({ code: 'wrong-audience' });
    const moved = await move();
    expect(moved).toMatchObject({ from: { ending: { reason: 'moved' } }, to: await enrolmentOf(person, other) });
    expect(await move()).toEqual(moved);
    await expect(move(other, day(-1))).rejects.toMatchObject({ code: 'already-ended' });
    await expect(move(await open('staff-third'))).rejects.toMatchObject({ code: 'already-ended' });
    const back = { enrolment: moved.to, programme, on: day(0) };
    await expect(registry.call(officer(), moveEnrolment, back)).rejects.toMatchObject({ code: 'enrolment-ended' });
    const { all } = await registry.call(officer(), getProgrammeStanding, { programme });
    expect(all).toMatchObject({ enrolled: 4, ended: 1 });
  });

  it('should know what needs the office today', async () => {
    const past = await open('citizen-past', 'citizen', day(-200), day(-110));
    await registry.importPeople(
      ['氏,名,メールアドレス', '求職,一,seek1@x.example', '求職,二,seek2@x.example'].join('\n'),
      { audience: 'citizen', programmeId: past },
    );
    const { items } = await registry.call(officer(), listEnrolments, { programme: past });
    for (const { enrolment } of items)
      await registry.call(officer(), endEnrolment, { enrolment, on: day(-120), reason: 'employed' });
    // It asks several services, of which a busy one may not answer at once.
    const due = () => waitFor(() => registry.call(officer(), getOfficeDay, {}), { what: 'the office’s day' });
    expect(await due()).toMatchObject({
      placementsToAsk: [{ programme: past, people: 2 }],
      importsWithErrors: 2,
      notSignedIn: 6,
    });
    const placement = { startedOn: day(-120), insured: true, openEnded: true, related: true };
    await registry.call(officer(), recordPlacement, { enrolmentId: items[0]?.enrolment as never, ...placement });
    const today = await due();
    expect(today.placementsToAsk).toMatchObject([{ people: 1 }]);
    expect(today.behind.find((one) => one.programme === programme)).toMatchObject({ notStarted: 1, behind: 0 });
    expect(today.endingSoon.find((one) => one.programme === programme)).toMatchObject({ daysLeft: 19, open: 2 });
    expect(await registry.call(stranger, getOfficeDay, {})).toMatchObject({ behind: [], notSignedIn: 0 });
  });
});
