import { createLogger } from '#observability';
import { Database, inTenant } from '#persistence';
import { testServers } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { emptyTally, type ReportedProgramme } from '../figures/index.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
import type { WaitingReport } from './programme-report.schema.js';
import { ReportDayRepository } from './report-day.repository.js';

const shown: ReportedProgramme = {
  key: 'staff-dx',
  name: '庁内DX人材育成',
  audience: 'staff',
  fiscalYear: 2025,
  startsOn: '2025-06-01',
  endsOn: '2025-09-30',
  courses: [],
};
const folded = (enrolled = 0) => ({ programme: shown, tally: { ...emptyTally, enrolled } });
const counted = (enrolled = 0) => ({ ...folded(enrolled), breakdown: {} });
const here = <T>(work: () => Promise<T>) => inTenant('992011', work);
const [early, late] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-01-01T00:00:05Z')];

describe('a stale mark', () => {
  let database: Database;
  let reports: ProgrammeReportRepository;
  let days: ReportDayRepository;
  let id: string;
  beforeAll(async () => {
    database = await Database.open(
      testServers().mongoUri(),
      'reporting',
      createLogger({ service: 'reporting', level: 'silent' }),
    );
    reports = new ProgrammeReportRepository(database);
    days = new ReportDayRepository(database);
    await database.prepare();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    id = randomUUID();
  });

  const read = async () => {
    const report = await here(() => reports.find(id));
    if (!report) throw new Error('no report');
    return report;
  };
  const mark = (now: Date, tenant = '992011') => reports.markAll([{ _id: id, tenant }], now);
  const marked = async (now = early) => {
    await mark(now);
    return (await read()) as WaitingReport;
  };
  const save = (report: WaitingReport, run: string, enrolled = 0) =>
    reports.save([{ report, figures: counted(enrolled) }], late, run);

  it('should be one report, however many mark it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => mark(early)));
    expect(await read()).toMatchObject({ staleSince: early });
  });

  it('should be another token each time, and wait since the first', async () => {
    const [first, second] = [await marked(early), await marked(late)];
    expect(second.stale).not.toBe(first.stale);
    expect(second.staleSince).toEqual(early);
  });

  it('should go when it is still the one that was read', async () => {
    const report = await marked();
    await save(report, 'run');
    expect(await reports.unmark([report], 'run')).toBe(1);
    expect(await read()).toMatchObject({ version: 1, foldedAt: late });
    expect(Object.keys(await read())).not.toContain('stale');
  });

  it('should stay when something changed while it was worked off, waiting since the reading began', async () => {
    const report = await marked(early);
    const newer = await marked(early);
    await save(report, 'run');
    expect(await reports.unmark([report], 'run')).toBe(0);
    expect(await read()).toMatchObject({ stale: newer.stale, staleSince: late });
  });

  it('should stay for whoever did not save, when two count the same version', async () => {
    const report = await marked();
    await Promise.all([1, 2].map((run) => save(report, String(run), run)));
    const { version, savedBy, folded: kept } = await read();
    expect([version, String(kept?.tally.enrolled)]).toEqual([1, savedBy]);
    const other = savedBy === '1' ? '2' : '1';
    expect([await reports.unmark([report], other), await reports.unmark([report], savedBy ?? '')]).toEqual([0, 1]);
  });

  it('should carry the years that the programme left until it goes', async () => {
    const inYear = async (fiscalYear: number) => {
      await here(() => reports.putProgramme(id, fiscalYear, { ...shown, fiscalYear }));
      const report = await marked();
      const moved = { programme: { ...shown, fiscalYear }, tally: emptyTally, breakdown: {} };
      await reports.save([{ report, figures: moved }], late, 'run');
      return report;
    };
    for (const year of [2025, 2026, 2027]) await inYear(year);
    expect((await read()).formerYears).toEqual([2025, 2026]);
    const last = await inYear(2028);
    expect((await read()).formerYears).toEqual([2025, 2026, 2027]);
    expect(await reports.unmark([last], 'run')).toBe(1);
    expect(Object.keys(await read())).not.toContain('formerYears');
  });

  it('should be neither set, saved over nor taken away by another municipality', async () => {
    const report = await marked();
    const foreign = { ...report, tenant: '992020' };
    await mark(late, '992020');
    await save(foreign, 'run');
    expect([await reports.unmark([foreign], 'run'), await reports.confirm([foreign], late)]).toEqual([0, 0]);
    expect(await read()).toEqual(report);
  });

  it('should be found only where the programme has come, and swept until then by nobody', async () => {
    await marked();
    const found = async () =>
      (await here(() => reports.findWaiting('changed', 1000, late))).some(({ _id }) => _id === id);
    expect(await found()).toBe(false);
    await here(() => reports.putProgramme(id, 1, shown));
    expect(await found()).toBe(true);
    expect(await reports.tenantsWaiting()).toContain('992011');
  });

  it('should be counted by itself when the programme is large, and not before its rest is over', async () => {
    const report = await marked(early);
    await here(() => reports.putProgramme(id, 1, shown));
    await save(report, 'run', 1001);
    const found = async (now: Date) => {
      const [together, alone] = await here(() =>
        Promise.all([reports.findWaiting('changed', 1000, now), reports.findLargeWaiting('changed', now)]),
      );
      return [together.some(({ _id }) => _id === id), alone.includes(id)];
    };
    expect(await found(late)).toEqual([false, true]);
    await here(() => reports.letRest([id], late));
    expect([await found(early), await found(late)]).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('should keep the newest version of a day and never go back', async () => {
    const version = (number: number) => ({ version: number, foldedAt: early, folded: folded() });
    const keep = (day: string, number: number) => here(() => days.keep(id, day, version(number)));
    for (const number of [2, 3, 1]) await keep('2026-01-01', number);
    await keep('2026-01-03', 4);
    const at = async (day: string) => (await here(() => days.findAtEndOf(id, day)))?.version;
    expect([await at('2025-12-31'), await at('2026-01-01'), await at('2026-01-02'), await at('2026-01-09')]).toEqual([
      undefined,
      3,
      3,
      4,
    ]);
  });
});
