import { DomainError, ProgrammeId } from '#contracts';
import { getProgrammeComparison, getProgrammeReport } from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

describe('a programme beside its targets and the year before', () => {
  let reporting: Reporting;
  const now = programmeEvents();
  const before = programmeEvents({ key: 'staff-dx-2024', fiscalYear: 2024 });
  beforeAll(async () => {
    reporting = await startReporting();
    const people = (of: typeof now, all: number, done: number) =>
      Array.from({ length: all }, (_, place) => {
        const { enrolled, learned } = of.person();
        return [enrolled(), learned(1, { completedAt: place < done ? '2025-08-31T15:00:00.000Z' : null })];
      }).flat();
    await reporting.publish([now.changed(), before.changed(1, { name: '令和6年度 事業 staff-dx' })]);
    await reporting.publish([...people(now, 4, 3), ...people(before, 2, 1)]);
    for (const { programme } of [now, before])
      await waitFor(async () => (await reporting.call(officer, getProgrammeReport, { programme })).lagSeconds === 0, {
        what: 'the report to settle',
      });
  });
  afterAll(() => reporting.close());

  const get = (programme = now.programme, as = officer) => reporting.call(as, getProgrammeComparison, { programme });

  it('should be compared with the same programme of the year before, whatever year its name says', async () => {
    const { disclosure, lastYear, figures } = await get();
    expect([disclosure, lastYear]).toEqual([
      'working',
      { programme: before.programme, name: '令和6年度 事業 staff-dx', fiscalYear: 2024 },
    ]);
    expect(figures.find(({ figure }) => figure === 'completionRate')).toEqual({
      figure: 'completionRate',
      value: 75,
      target: null,
      reached: null,
      lastYear: 50,
      change: 25,
    });
    expect(figures.find(({ figure }) => figure === 'enrolled')).toMatchObject({ value: 4, lastYear: 2, change: 2 });
  });

  it('should stand beside the targets that its plan names figures for, and say when nothing is before it', async () => {
    const text = { definition: 'd', formula: 'f', source: 's', base: null };
    reporting.kpis.push(
      { ...text, name: '修了率', unit: '%', target: 80, figure: 'completionRate' },
      { ...text, name: '電子で受発注する企業', unit: '社', target: 30, figure: null },
    );
    const { figures, lastYear } = await get(before.programme);
    expect(lastYear).toBe(null);
    expect(figures).toEqual([
      { figure: 'completionRate', value: 50, target: 80, reached: false, lastYear: null, change: null },
    ]);
  });

  it('should be refused to others like a programme that does not exist', async () => {
    const unknown = new DomainError('unknown-programme');
    await expect(get(now.programme, { ...officer, tenant: neighbour })).rejects.toThrow(unknown);
    await expect(get(ProgrammeId.parse('00000000-0000-4000-8000-000000000009'))).rejects.toThrow(unknown);
    await expect(get(now.programme, secretariat)).rejects.toThrow(new DomainError('forbidden'));
  });
});
