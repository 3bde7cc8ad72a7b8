import { createLogger } from '#observability';
import { Database, inTenant } from '#persistence';
import { testServers } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { emptyTally, type ReportedProgramme } from '../figures/index.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';
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
  const marked = async (now = early) => {
    await here(() => reports.mark(id, now));
    return read();
  };

  it('should be one report, however many mark it at once', async () => {
    await here(() => Promise.all(Array.from({ length: 8 }, () => reports.mark(id, early))));
    expect(await read()).toMatchObject({ staleSince: early });
  });

  it('should be another token each time, and wait since the first', async () => {
    const [first, second] = [await marked(early), await marked(late)];
    expect(second.stale).not.toBe(first.stale);
    expect(second.staleSince).toEqual(early);
  });

  it('should go when it is still the one that was read', async () => {
    const report = await marked();
    expect(await here(() => reports.save(report, counted(), late))).toBe(true);
    await here(() => reports.unmark(id, report.stale ?? ''));
    expect(await read()).toMatchObject({ version: 1, foldedAt: late });
    expect(Object.keys(await read())).not.toContain('stale');
  });

  it('should stay when something changed while it was worked off, waiting since the reading began', async () => {
    const report = await marked(early);
    const newer = await marked(early);
    await here(() => reports.save(report, counted(), late));
    await here(() => reports.unmark(id, report.stale ?? ''));
    expect(await read()).toMatchObject({ stale: newer.stale, staleSince: late });
  });

  it('should let only one of two save over the same version', async () => {
    const report = await marked();
    const saves = await here(() =>
      Promise.all([1, 2].map((enrolled) => reports.save(report, counted(enrolled), late))),
    );
    expect(saves.filter((saved) => saved).length).toBe(1);
    expect((await read()).version).toBe(1);
  });

  it('should be swept only where the programme has come', async () => {
    await marked();
    const swept = async () => (await reports.findStale(1000)).some(({ _id }) => _id === id);
    expect(await swept()).toBe(false);
    await here(() => reports.putProgramme(id, 1, shown));
    expect(await swept()).toBe(true);
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
