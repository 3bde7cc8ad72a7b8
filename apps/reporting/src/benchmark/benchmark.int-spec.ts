import { DomainError, MunicipalityCode, type InputOf } from '#contracts';
import { drawBenchmark, getBenchmark, getMunicipalityReport } from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  here,
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

const fiscalYear = 2025;
/** Five that show 20, 40, 60, 80 and 100 %, and one whose figure is hidden: 18 of 20 would tell of two. */
const others = ['012025', '012033', '012041', '012050', '012068'].map((code) => MunicipalityCode.parse(code));
const hidden = MunicipalityCode.parse('012076');

describe('a municipality beside others', () => {
  let reporting: Reporting;
  const publish = (tenant: MunicipalityCode, all: number, done: number) => {
    const events = programmeEvents({ tenant });
    return reporting.publish([
      events.changed(),
      ...Array.from({ length: all }, (_, place) => {
        const { enrolled, learned } = events.person();
        return [enrolled(), learned(1, { completedAt: place < done ? '2025-08-31T15:00:00.000Z' : null })];
      }).flat(),
    ]);
  };
  const settled = (tenant: MunicipalityCode, done: number) =>
    waitFor(
      async () => {
        const input = { code: tenant, fiscalYear };
        const { figures, lagSeconds } = await reporting.call({ ...officer, tenant }, getMunicipalityReport, input);
        return lagSeconds === 0 && figures.completed === done;
      },
      { what: 'the year to settle' },
    );
  const asked: InputOf<typeof getBenchmark> = { code: here, fiscalYear, group: 'all' };
  const get = (input: Partial<typeof asked> = {}, as = officer) =>
    reporting.call(as, getBenchmark, { ...asked, ...input });

  beforeAll(async () => {
    reporting = await startReporting();
    const four = others.slice(0, 4);
    for (const [place, code] of four.entries()) await publish(code, 25, 5 * (place + 1));
    await publish(hidden, 20, 18);
    await publish(here, 4, 3);
    for (const [place, code] of four.entries()) await settled(code, 5 * (place + 1));
    await settled(hidden, 18);
    await settled(here, 3);
  });
  afterAll(() => reporting.close());

  it('should be refused while fewer than five others show a value, however many have one', async () => {
    await expect(get()).rejects.toThrow(new DomainError('too-few-to-compare'));
  });

  it('should stand beside the band of five, ourselves raw and not in it', async () => {
    const [, , , , last] = others;
    if (!last) throw new Error('five others');
    await publish(last, 25, 25);
    await settled(last, 25);
    const answer = await get();
    expect(answer).toMatchObject({ group: 'all', kind: 'city', region: 'fictional' });
    expect(answer.figures).toEqual([
      {
        figure: 'completionRate',
        own: 75,
        others: 5,
        band: { low: 40, median: 60, high: 80 },
        stands: 'within',
      },
      { figure: 'satisfactionRate', own: null, others: null, band: null, stands: null },
      { figure: 'employmentRate', own: null, others: null, band: null, stands: null },
    ]);
    expect((await get({ group: 'kind' })).figures[0]?.band).toEqual({ low: 40, median: 60, high: 80 });
    await expect(get({ group: 'region' })).rejects.toThrow(new DomainError('too-few-to-compare'));
  });

  it('should be a picture of the same', async () => {
    const { svg } = await reporting.call(officer, drawBenchmark, asked);
    expect(svg).toContain('ほかの5団体 40〜80%（中央値 60%）');
    expect(svg).toContain('こちら 75.0%');
  });

  it('should be for the own office alone', async () => {
    await expect(get({}, { ...officer, tenant: neighbour })).rejects.toThrow(new DomainError('not-found'));
    await expect(get({}, secretariat)).rejects.toThrow(new DomainError('forbidden'));
  });
});
