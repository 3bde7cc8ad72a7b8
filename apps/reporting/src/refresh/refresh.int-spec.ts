import { MunicipalityCode, type ProgrammeId } from '#contracts';
import { getMunicipalityReport, getNetworkReport, getProgrammeReport } from '#contracts/reporting';
import { testServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  here,
  neighbour,
  officer,
  programmeEvents,
  secretariat,
  startReporting,
  type Reporting,
} from '../reporting.factory.js';

describe('refreshing reports', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
  });
  afterAll(() => reporting.close());

  const programmeReport = (programme: ProgrammeId) => reporting.call(officer, getProgrammeReport, { programme });
  const municipalityReport = (fiscalYear: number, code: MunicipalityCode = here) =>
    reporting.call({ ...officer, tenant: code }, getMunicipalityReport, { code, fiscalYear });
  const networkReport = (fiscalYear: number) => reporting.call(secretariat, getNetworkReport, { fiscalYear });
  const fresh = <T extends { lagSeconds: number }>(ask: () => Promise<T>, what: string) =>
    waitFor(async () => ask().then((answer) => (answer.lagSeconds === 0 ? answer : null)), { what, timeoutMs: 25_000 });

  it('should carry a change from the programme to the municipality and to the network', async () => {
    const [ours, theirs] = [
      programmeEvents({ fiscalYear: 2031 }),
      programmeEvents({ fiscalYear: 2031, tenant: neighbour }),
    ];
    const people = Array.from({ length: 12 }, () => ours.person());
    await reporting.publish([ours.changed(), theirs.changed(), theirs.person().enrolled()]);
    await reporting.publish(people.flatMap(({ enrolled, learned }) => [enrolled(), learned()]));
    const network = await fresh(() => networkReport(2031), 'the network report');
    expect(network.figures).toMatchObject({ municipalities: 2, programmes: 2, enrolled: 13, started: 12 });
    expect(network.rows.map(({ municipality, enrolled }) => [municipality, enrolled])).toEqual([
      [here, 12],
      [neighbour, '―'],
    ]);
    expect((await municipalityReport(2031)).figures).toMatchObject({ programmes: 1, enrolled: 12, people: 12 });
    expect((await municipalityReport(2031, neighbour)).figures).toMatchObject({ programmes: 1, enrolled: 1 });
  });

  it('should count a person of two programmes once, and as two enrolments', async () => {
    const [one, two] = [programmeEvents({ fiscalYear: 2032 }), programmeEvents({ fiscalYear: 2032, key: 'second' })];
    const shared = one.person().enrolled();
    const person = (shared.data as { person: never }).person;
    await reporting.publish([
      one.changed(),
      two.changed(),
      shared,
      one.person().enrolled(),
      two.person(person).enrolled(),
    ]);
    const { figures } = await fresh(() => municipalityReport(2032), 'the municipality report');
    expect(figures).toMatchObject({ programmes: 2, enrolled: 3, people: 2 });
  });

  it('should leave the former year when a programme moves to another', async () => {
    const { changed, person } = programmeEvents({ fiscalYear: 2033 });
    await reporting.publish([changed(), person().enrolled()]);
    await fresh(() => municipalityReport(2033), 'the former year');
    await reporting.publish([changed(2, { fiscalYear: 2034 })]);
    await fresh(() => municipalityReport(2034), 'the new year');
    expect((await municipalityReport(2033)).figures).toMatchObject({ programmes: 0, enrolled: 0, people: 0 });
    expect((await municipalityReport(2034)).figures).toMatchObject({ programmes: 1, enrolled: 1, people: 1 });
    expect((await municipalityReport(2034)).fiscalYears).toEqual(expect.arrayContaining([2034]));
    expect((await municipalityReport(2034)).fiscalYears).not.toContain(2033);
  });

  it('should find a mark whose job was lost', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2035 });
    await reporting.publish([changed()]);
    await waitFor(() => fresh(() => programmeReport(programme), 'the first report'));
    const redis = new Redis(testServers().redisUrl);
    const losing = setInterval(() => void redis.flushall(), 5);
    await reporting.publish([person().enrolled()]);
    await waitFor(async () => (await programmeReport(programme)).lagSeconds > 0, { what: 'the mark' });
    await waitFor(async () => (await unacknowledged(reporting)) === 0, { what: 'the event to be worked off' });
    clearInterval(losing);
    await redis.flushall();
    redis.disconnect();
    expect((await fresh(() => programmeReport(programme), 'the sweeper')).figures.enrolled).toBe(1);
  });

  it('should end fresh when events come while it folds', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2036 });
    await reporting.publish([changed()]);
    for (let round = 0; round < 10; round += 1)
      await reporting.publish(Array.from({ length: 10 }, () => person().enrolled()));
    const { figures } = await waitFor(() => fresh(() => programmeReport(programme), 'the report'));
    expect(figures.enrolled).toBe(100);
  });

  it('should go on where it was stopped', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2037 });
    await reporting.publish([changed(), ...Array.from({ length: 30 }, () => person().enrolled())]);
    await reporting.stop();
    await reporting.publish([person().enrolled()]);
    await reporting.startAgain();
    expect((await waitFor(() => fresh(() => programmeReport(programme), 'the report'))).figures.enrolled).toBe(31);
  });
});

/** Events that the service has not acknowledged yet. */
async function unacknowledged({ manager }: Reporting): Promise<number> {
  let waiting = 0;
  for await (const info of manager.consumers.list('EVT')) waiting += info.num_pending + info.num_ack_pending;
  return waiting;
}
