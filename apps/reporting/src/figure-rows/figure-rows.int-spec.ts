import { CompanyId, dayInJapan, DepartmentId, DomainError, PersonId, type InputOf, type ProgrammeId } from '#contracts';
import { businessShiftChanged } from '#contracts/outcomes';
import { exportFigureRows, getProgrammeReport, listFigureRows } from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import {
  erased,
  here,
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

type Asked = Omit<InputOf<typeof listFigureRows>, 'programme' | 'limit'> & { limit?: number };

describe('the rows of a figure of a programme', () => {
  let reporting: Reporting;
  let programme: ProgrammeId;
  const people = Array.from({ length: 5 }, () => PersonId.parse(randomUUID())).toSorted();
  const department = DepartmentId.parse(randomUUID());
  beforeAll(async () => {
    reporting = await startReporting();
    const events = programmeEvents();
    programme = events.programme;
    const told = [...people, erased].flatMap((person, place) => {
      const { enrolled, learned } = events.person(person);
      return [
        enrolled(1, null, place < 2 ? { learner: { department, first: true } } : {}),
        ...(place === 4
          ? []
          : [learned(1, { seconds: 60 * place, completedAt: place > 2 ? '2025-08-31T15:00:00.000Z' : null })]),
      ];
    });
    await reporting.publish([events.changed(), ...told]);
    await settled(programme);
  });
  afterAll(() => reporting.close());

  const settled = (of: ProgrammeId) =>
    waitFor(async () => (await reporting.call(officer, getProgrammeReport, { programme: of })).lagSeconds === 0, {
      what: 'the report to settle',
    });
  const rows = (asked: Asked, as = officer, of = programme) =>
    reporting.call(as, listFigureRows, { programme: of, ...asked });
  const peopleOf = async (asked: Asked) => (await rows(asked)).items.map(({ person }) => person);

  it('should be those whom it counts, by name, with their place in the rate', async () => {
    const answer = await rows({ figure: 'completionRate' });
    expect([answer.value, answer.numerator, answer.denominator]).toEqual([40, 2, 5]);
    expect(answer.items).toHaveLength(5);
    expect(answer.items.filter(({ part }) => part).map(({ person }) => person)).toEqual([people[3], erased]);
    expect(answer.items[0]).toEqual({
      enrolment: expect.any(String),
      person: people[0],
      company: null,
      name: `架空 ${people[0]?.slice(0, 4)}`,
      kana: null,
      group: ['総務部'],
      number: '900001',
      whole: true,
      part: false,
      value: null,
    });
    // Whose name may not be told any more is counted on, and comes last.
    expect(answer.items.at(-1)).toMatchObject({ person: erased, name: null, group: [], number: null });
  });

  it('should say what each adds to a sum', async () => {
    const { value, items, numerator } = await rows({ figure: 'learningMinutes' });
    expect([value, numerator, items.map((row) => row.value)]).toEqual([11, null, [60, 120, 180, 300]]);
  });

  it('should be those of a cell of a break-down', async () => {
    expect(await peopleOf({ figure: 'started', by: 'department', of: department })).toEqual(people.slice(0, 2));
    expect(await peopleOf({ figure: 'completed', by: 'month', of: '2025-09' })).toEqual([people[3], erased]);
    expect(await rows({ figure: 'enrolled', by: 'month', of: '2025-09' })).toMatchObject({ value: 0, items: [] });
  });

  it('should come page by page, each row once', async () => {
    const first = await rows({ figure: 'enrolled', limit: 4 });
    const second = await rows({ figure: 'enrolled', limit: 4, cursor: first.nextCursor ?? '' });
    const seen = [...first.items, ...second.items].map(({ person }) => person);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([4, 2, null]);
    expect(seen).toHaveLength(6);
    expect(new Set(seen)).toEqual(new Set([...people, erased]));
  });

  it('should be companies where a figure counts companies', async () => {
    const events = programmeEvents({ audience: 'company', key: 'company-dx' });
    const company = CompanyId.parse(randomUUID());
    await reporting.publish([
      events.changed(),
      {
        contract: businessShiftChanged,
        tenant: here,
        key: `${events.programme}/${company}`,
        version: 1,
        data: { programme: events.programme, company, stage: 'planned' },
      },
    ]);
    await waitFor(
      async () => (await rows({ figure: 'businessShift.companies' }, officer, events.programme)).value === 1,
      { what: 'the company to be counted' },
    );
    expect((await rows({ figure: 'businessShift.stages.planned' }, officer, events.programme)).items).toEqual([
      expect.objectContaining({ enrolment: null, person: null, company, name: '架空商店', whole: true, part: true }),
    ]);
    expect((await rows({ figure: 'businessShift.stages.done' }, officer, events.programme)).items).toEqual([]);
  });

  it('should be a file in pieces that Excel opens', async () => {
    const piece = await reporting.call(officer, exportFigureRows, { programme, figure: 'completionRate' });
    const [head, first, ...more] = parse(piece.csv, { bom: true });
    expect(head?.slice(6)).toEqual([
      '事業名',
      '数字',
      '数え方',
      '氏名・企業名',
      '氏名カナ',
      '所属・企業（いま）',
      '職員番号',
      '分母に入る',
      '分子に入る',
      '値',
      '登録ID',
    ]);
    expect(first?.slice(4, 9)).toEqual([
      '庁内限り',
      'デモデータ（架空）',
      '事業 staff-dx',
      'completionRate',
      '修了 ÷ 開始',
    ]);
    expect([more.length, more.at(-1)?.slice(9, 15)]).toEqual([4, ['（表示できません）', '', '', '', '○', '○']]);
    expect(piece.fileName).toMatch(/^数えた人_completionRate_992011_staff-dx_\d{4}-\d\d-\d\d\.csv$/);
    expect(piece.nextCursor).toBe(null);
  });

  it.each<[string, Asked, string]>([
    ['a figure of another audience', { figure: 'employment.rate' }, 'unknown-figure'],
    ['a course that is not in it', { figure: 'courses.other.started' }, 'unknown-figure'],
    ['a cell without its row', { figure: 'enrolled', by: 'department' }, 'unknown-figure'],
    ['a row of nothing', { figure: 'enrolled', of: 'unknown' }, 'unknown-figure'],
    ['a figure that months do not have', { figure: 'completionRate', by: 'month', of: '2025-06' }, 'unknown-figure'],
    ['a day before all reports', { figure: 'enrolled', on: '2020-01-01' }, 'no-version-that-day'],
  ])('should be refused for %s', async (_, asked, code) => {
    await expect(rows(asked)).rejects.toMatchObject({ code });
  });

  it('should be refused for what the audience is not broken down by', async () => {
    await expect(rows({ figure: 'enrolled', by: 'company', of: 'unknown' })).rejects.toThrow(
      new DomainError('not-broken-down-so', { audience: 'staff' }),
    );
  });

  it('should be refused for a day whose facts have changed, and be there while they have not', async () => {
    const today = dayInJapan(new Date());
    expect((await rows({ figure: 'enrolled', on: today })).items).toHaveLength(6);
    await inDatabase(reporting.mongoUri, 'reporting', async (collection) => {
      const report = await collection('programme_reports').findOne({ _id: programme });
      await collection('report_days').insertOne({
        _id: `${programme}/2025-08-01`,
        tenant: here,
        version: 1,
        foldedAt: new Date('2025-08-01T03:00:00.000Z'),
        folded: report?.folded,
      });
      await collection('programme_reports').updateOne({ _id: programme }, { $set: { version: 7 } });
    });
    await expect(rows({ figure: 'enrolled', on: '2025-08-02' })).rejects.toThrow(new DomainError('past-rows-not-kept'));
  });

  it('should be refused to others like a programme that does not exist, and to whom sees masked figures', async () => {
    await expect(rows({ figure: 'enrolled' }, { ...officer, tenant: neighbour })).rejects.toThrow(
      new DomainError('unknown-programme'),
    );
    await expect(rows({ figure: 'enrolled' }, secretariat)).rejects.toThrow(new DomainError('forbidden'));
  });
});
