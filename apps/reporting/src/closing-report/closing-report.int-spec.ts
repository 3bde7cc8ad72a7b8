import { DomainError, ProgrammeId } from '#contracts';
import { getClosingReport, getProgrammeReport } from '#contracts/reporting';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { neighbour, officer, programmeEvents, startReporting, type Reporting } from '../reporting.factory.js';

describe('the report of a closed programme', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
  });
  afterAll(() => reporting.close());

  const ask = (programme: ProgrammeId, more: object = {}, as = officer) =>
    reporting.call(as, getClosingReport, { programme, ...more });
  const report = (programme: ProgrammeId) =>
    waitFor(
      async () => {
        const found = await reporting.call(officer, getProgrammeReport, { programme });
        return found.lagSeconds === 0 ? found : undefined;
      },
      { what: 'the report to settle' },
    );
  const closing = (number: number, at: Date, reopenedAt: Date | null = null) => ({
    number,
    at: at.toISOString(),
    reopenedAt: reopenedAt?.toISOString() ?? null,
  });
  const longAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

  it('should be kept once everything is in, and stay as it was whatever comes after', async () => {
    const events = programmeEvents({ key: 'closing' });
    const { programme } = events;
    const { enrolled, learned } = events.person();
    const closedAt = longAgo(60);
    reporting.owes.outcomes = longAgo(120).toISOString();
    await reporting.publish([
      events.changed(),
      enrolled(),
      learned(1, { completedAt: '2025-08-30T01:00:00.000Z' }),
      events.changed(2, { state: 'closed', closings: [closing(1, closedAt)] }),
    ]);
    await waitFor(() => ask(programme).catch((error: DomainError) => error.code === 'closing-report-due' || null), {
      what: 'the closing to be known',
    });
    reporting.owes.outcomes = null;
    const kept = await waitFor(() => ask(programme).catch(() => null), { what: 'the copy' });
    expect(kept).toMatchObject({
      closing: 1,
      figures: { enrolled: 1, completed: 1 },
      closedAt: closedAt.toISOString(),
    });
    expect(
      createHash('sha256')
        .update(kept.text ?? '')
        .digest('hex'),
    ).toBe(kept.hash);
    expect(JSON.parse(kept.text ?? '')).toMatchObject({ programme, closing: 1, figures: kept.figures });

    const reopened = [closing(1, closedAt, longAgo(30)), closing(2, longAgo(20))];
    await reporting.publish([
      events.person().enrolled(),
      events.changed(3, { state: 'closed', closings: reopened, name: '別の名' }),
    ]);
    expect((await report(programme)).figures.enrolled).toBe(2);
    const second = await waitFor(
      () =>
        ask(programme).then(
          (found) => (found.closing === 2 ? found : null),
          () => null,
        ),
      { what: 'the second copy' },
    );
    expect(second.figures.enrolled).toBe(2);
    expect(second.closings.map(({ number }) => number)).toEqual([1, 2]);
    expect(await ask(programme, { closing: 1 })).toEqual({ ...kept, closings: second.closings });
  });

  it('should not be there when it was never closed, or opened again at once, and not for a neighbour', async () => {
    const events = programmeEvents({ key: 'open' });
    const { programme } = events;
    const taken = [closing(1, longAgo(1), new Date())];
    await reporting.publish([events.changed(1, { state: 'open', closings: taken })]);
    await report(programme);
    await expect(ask(programme)).rejects.toThrow(new DomainError('not-closed'));
    await expect(ask(programme, { closing: 7 })).rejects.toThrow(new DomainError('not-closed'));
    await expect(ask(programme, {}, { ...officer, tenant: neighbour })).rejects.toThrow(
      new DomainError('unknown-programme'),
    );
  });

  it('should say who completed by terms that the programme has no more, and by what the office entered', async () => {
    const events = programmeEvents({ key: 'earlier' });
    const { enrolled, learned } = events.person();
    const before = learned(1, { completedAt: '2025-08-30T01:00:00.000Z' });
    await reporting.publish([events.changed(), enrolled(), before]);
    expect((await report(events.programme)).figures.completedByEarlierTerms).toBeUndefined();
    const shortened = { ...before, version: 2, data: { ...before.data, byEarlierTerms: true, byOffice: true } };
    await reporting.publish([shortened, events.changed(2, { endsOn: '2025-08-29' })]);
    const { figures } = await waitFor(
      async () => {
        const found = await report(events.programme);
        return found.figures.completedByEarlierTerms === undefined ? null : found;
      },
      { what: 'the shortened programme' },
    );
    expect(figures).toMatchObject({ completed: 1, completedByEarlierTerms: 1, completedByOffice: 1 });
  });
});
