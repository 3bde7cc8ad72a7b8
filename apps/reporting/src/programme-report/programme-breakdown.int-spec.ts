import { DepartmentId, DomainError, type InputOf, type ProgrammeId } from '#contracts';
import { exportProgrammeBreakdown, getProgrammeBreakdown } from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gone, neighbour, officer, programmeEvents, startReporting, type Reporting } from '../reporting.factory.js';

type By = InputOf<typeof getProgrammeBreakdown>['by'];

describe('a programme broken down', () => {
  let reporting: Reporting;
  let programme: ProgrammeId;
  const departments = Array.from({ length: 3 }, () => DepartmentId.parse(randomUUID())).toSorted();
  beforeAll(async () => {
    reporting = await startReporting();
    const events = programmeEvents();
    programme = events.programme;
    const people = departments.flatMap((department, place) =>
      Array.from({ length: place + 1 }, () => {
        const { enrolled, learned } = events.person();
        return [
          enrolled(1, null, { fundingSource: 'company', learner: { department, first: place === 0 } }),
          learned(1, { seconds: 90, completedAt: place === 2 ? '2025-08-31T15:00:00.000Z' : null }),
        ];
      }).flat(),
    );
    const { enrolled } = events.person();
    const told = [enrolled(2, null, { learner: { department: gone, first: false } }), enrolled(1), events.changed()];
    await reporting.publish([...told, ...people, events.person().enrolled()]);
    await waitFor(async () => (await get('month')).lagSeconds === 0, { what: 'the report to settle' });
  });
  afterAll(() => reporting.close());

  const get = (by: By, input: object = {}, as = officer) =>
    reporting.call(as, getProgrammeBreakdown, { programme, by, ...input });

  it('should name departments as they were called, and come last with whom it does not know', async () => {
    const { rows, offered, disclosure, nextCursor } = await get('department');
    expect(rows.map(({ key, label, enrolled }) => [key, label, enrolled])).toEqual([
      // Without a name of its own it stands under its id.
      [gone, null, 1],
      ...departments.map((one, place) => [one, ['総務部'], place + 1]),
      ['unknown', null, 1],
    ]);
    expect(rows.find(({ key }) => key === departments[2])).toEqual({
      key: departments[2],
      label: ['総務部'],
      enrolled: 3,
      started: 3,
      completed: 3,
      completionRate: 100,
      learningMinutes: 4,
      satisfaction: { answered: 0, topTwoRate: null },
      useAtWork: { answered: 0, used: 0, rate: null },
    });
    expect([disclosure, nextCursor]).toEqual(['working', null]);
    expect(offered).toEqual(['month', 'department', 'funding', 'first-time']);
  });

  it('should come page by page', async () => {
    const first = await get('department', { limit: 2 });
    const second = await get('department', { limit: 3, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows]).toEqual((await get('department')).rows);
    expect(second.nextCursor).toBe(null);
  });

  it('should count by month nothing but what happened in it, in Japan', async () => {
    expect((await get('month')).rows).toEqual([
      { key: '2025-05', label: null, enrolled: 8, started: 0, completed: 0 },
      { key: '2025-06', label: null, enrolled: 0, started: 6, completed: 0 },
      { key: '2025-09', label: null, enrolled: 0, started: 0, completed: 3 },
    ]);
  });

  it('should tell who pays, and who learns here for the first time', async () => {
    const counts = async (by: By) => (await get(by)).rows.map(({ key, enrolled }) => [key, enrolled]);
    expect(await counts('funding')).toEqual([
      ['company', 6],
      ['unknown', 2],
    ]);
    expect(await counts('first-time')).toEqual([
      ['again', 6],
      ['first', 1],
      ['unknown', 1],
    ]);
  });

  it('should be a file that Excel opens, with the same figures', async () => {
    const { fileHash, fileName } = await reporting.call(officer, exportProgrammeBreakdown, {
      programme,
      by: 'first-time',
    });
    expect(fileName).toMatch(/^内訳_はじめての受講_992011_staff-dx_\d{4}-\d\d-\d\d\.csv$/);
    const path = join(reporting.filesDir, fileHash.slice(0, 2), fileHash.slice(2, 4), fileHash);
    const [head, ...lines] = parse(await readFile(path), { bom: true });
    expect(head?.slice(6)).toEqual([
      '事業名',
      'はじめての受講',
      '登録',
      '開始',
      '修了',
      '修了率（％）',
      '学習時間（分）',
      '満足度の回答',
      '満足度（％）',
      '仕事での活用の回答（3か月後）',
      '仕事で活用した人',
      '実務活用率（％）',
    ]);
    expect(lines.map((line) => line.slice(7, 12))).toEqual([
      ['前にも受講した人', '6', '5', '3', '60'],
      ['はじめての人', '1', '1', '0', '0'],
      ['分からない', '1', '0', '0', ''],
    ]);
  });

  it('should be refused by what does not concern its people, and to others like a programme that does not exist', async () => {
    await expect(get('company')).rejects.toThrow(new DomainError('not-broken-down-so', { audience: 'staff' }));
    await expect(get('month', {}, { ...officer, tenant: neighbour })).rejects.toThrow(
      new DomainError('unknown-programme'),
    );
  });

  it('should be empty in a report of before it was counted, and say so of a day of which nothing is kept', async () => {
    await expect(get('month', { on: '2020-01-01' })).rejects.toThrow(new DomainError('no-version-that-day'));
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').updateOne({ _id: programme }, { $unset: { breakdown: 1 } }),
    );
    expect((await get('month')).rows).toEqual([]);
  });
});
