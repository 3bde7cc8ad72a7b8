import { DomainError, MunicipalityCode, type ProgrammeId } from '#contracts';
import {
  countStaleReports,
  getMunicipalityReport,
  getNetworkReport,
  getProgrammeReport,
  rebuildReports,
} from '#contracts/reporting';
import { inDatabase, testServers, waitFor } from '#testing';
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
    waitFor(async () => ask().then((answer) => (answer.lagSeconds === 0 ? answer : null)), { what });

  const operator = { service: 'admin' } as const;
  const markAll = async (look: () => Promise<unknown> = () => Promise.resolve()) => {
    for (let cursor: string | null | undefined; cursor !== null;) {
      cursor = (await reporting.call(operator, rebuildReports, { ...(cursor && { cursor }) })).nextCursor;
      await look();
    }
  };
  /** Has all reports counted anew; `look` while they are. */
  const rebuild = async (look?: () => Promise<unknown>) => {
    await markAll(look);
    const isAllCounted = async () =>
      Object.values(await reporting.call(operator, countStaleReports, {})).every((waiting) => waiting === 0);
    await waitFor(isAllCounted, { what: 'all reports to be counted' });
  };

  it('should carry a change from the programme to the municipality and to the network', async () => {
    const [ours, theirs] = [
      programmeEvents({ fiscalYear: 2031 }),
      programmeEvents({ fiscalYear: 2031, tenant: neighbour }),
    ];
    const people = Array.from({ length: 12 }, () => ours.person());
    await reporting.publish([ours.changed(), theirs.changed(), theirs.person().enrolled()]);
    await reporting.publish(people.flatMap(({ enrolled, learned }) => [enrolled(), learned()]));
    const network = await fresh(() => networkReport(2031), 'the network report');
    // 13 in all would tell of the neighbour's one.
    expect(network.figures).toMatchObject({ municipalities: 2, programmes: 2, enrolled: '―', started: 12 });
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
    const former = await fresh(() => municipalityReport(2033), 'the former year without it');
    expect(former.figures).toMatchObject({ programmes: 0, enrolled: 0, people: 0 });
    expect((await municipalityReport(2034)).figures).toMatchObject({ programmes: 1, enrolled: 1, people: 1 });
    expect((await municipalityReport(2034)).fiscalYears).toEqual(expect.arrayContaining([2034]));
    expect((await municipalityReport(2034)).fiscalYears).not.toContain(2033);
  });

  it('should still take a programme out of the year it left when it was stopped between its figures and the years', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2047 });
    await reporting.publish([changed(), person().enrolled()]);
    await fresh(() => municipalityReport(2047), 'the former year');
    // What a crash leaves right after the figures of the new year were saved.
    const left = { 'programme.fiscalYear': 2048, 'folded.programme.fiscalYear': 2048, formerYears: [2047] };
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').updateOne(
        { _id: programme },
        { $set: { ...left, stale: 'of the crash', staleSince: new Date() } },
      ),
    );
    await fresh(() => municipalityReport(2048), 'the new year');
    const [former, now] = [await fresh(() => municipalityReport(2047), 'the former'), await municipalityReport(2048)];
    expect([former.figures.programmes, now.figures.programmes]).toEqual([0, 1]);
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

  it('should keep the version that stood at the end of a day', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2038 });
    await reporting.publish([changed(), person().enrolled()]);
    await waitFor(() => fresh(() => programmeReport(programme), 'the report'));
    const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await foldedAt(reporting, programme, dayAgo(2));
    await reporting.publish([changed(2, { name: '新しい名前' }), person().enrolled()]);
    await fresh(() => programmeReport(programme), 'the next day’s report');
    const on = async (days: number) => {
      const day = new Date(dayAgo(days).getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
      const { figures, programme: shown } = await reporting.call(officer, getProgrammeReport, { programme, on: day });
      return [figures.enrolled, shown.name];
    };
    expect(await Promise.all([on(2), on(1), on(0)])).toEqual([
      [1, '事業 staff-dx'],
      [1, '事業 staff-dx'],
      [2, '新しい名前'],
    ]);
    await expect(on(3)).rejects.toThrow(new DomainError('no-version-that-day'));
  });

  it('should count all reports anew from their facts when the operator asks, and be read meanwhile', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2041 });
    await reporting.publish([changed(), person().enrolled()]);
    await waitFor(() => fresh(() => programmeReport(programme), 'the report'));
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').updateOne({ _id: programme }, { $set: { 'folded.tally.enrolled': 999 } }),
    );
    expect((await programmeReport(programme)).figures.enrolled).toBe(999);
    await rebuild(() => programmeReport(programme));
    expect((await programmeReport(programme)).figures.enrolled).toBe(1);
    expect((await municipalityReport(2041)).figures.enrolled).toBe(1);
  });

  it('should leave a report and its year as they are when counting anew gives the same', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2045 });
    await reporting.publish([changed(), person().enrolled()]);
    const before = await waitFor(() => fresh(() => programmeReport(programme), 'the report'));
    await fresh(() => municipalityReport(2045), 'the year');
    await rebuild();
    const after = await programmeReport(programme);
    expect(after).toMatchObject({ version: before.version, figures: before.figures });
    expect(after.asOf > before.asOf).toBe(true);
  });

  it('should show a change before all reports that are only counted anew', async () => {
    const { programme, changed, person } = programmeEvents({ fiscalYear: 2043 });
    await reporting.publish([changed(), person().enrolled()]);
    await waitFor(() => fresh(() => programmeReport(programme), 'the report'));
    const others = Array.from({ length: 150 }, (_, place) => ({
      _id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
      tenant: neighbour,
    }));
    await inDatabase(reporting.mongoUri, 'reporting', async (collection) => {
      const stored = await collection('programme_reports').findOne({ _id: programme });
      const folded = stored?.['folded'] as { tally: object };
      // As large as they seem to be they are counted one by one, which takes its time.
      const large = { ...folded, tally: { ...folded.tally, enrolled: 5000 } };
      await collection('programme_reports').insertMany(
        others.map((other) => ({ ...other, programme: stored?.['programme'], folded: large })),
      );
    });
    await markAll();
    await reporting.publish([person().enrolled()]);
    await waitFor(async () => (await programmeReport(programme)).figures.enrolled === 2, { what: 'the change' });
    expect((await reporting.call(operator, countStaleReports, {})).programmes).toBeGreaterThan(0);
    await waitFor(async () => (await reporting.call(operator, countStaleReports, {})).programmes === 0, {
      what: 'all reports to be counted',
    });
  });

  it('should count all that changed but the one that cannot be counted, and lose no mark set meanwhile', async () => {
    const programmes = Array.from({ length: 30 }, (_, place) =>
      programmeEvents({ fiscalYear: 2046, key: `p-${place}` }),
    );
    const [broken] = programmes as [ReturnType<typeof programmeEvents>];
    const factOfBroken = {
      _id: `${broken.programme}/0`,
      tenant: here,
      enrolment: { version: 1 },
      outcome: { checks: 7 },
    };
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('enrolment_facts').insertMany([factOfBroken]),
    );
    // Each is marked again and again while some are counted.
    await reporting.publish(programmes.map(({ changed }) => changed()));
    for (let round = 0; round < 5; round += 1)
      await reporting.publish(programmes.map(({ person }) => person().enrolled()));
    for (const { programme } of programmes.slice(1))
      await waitFor(async () => (await programmeReport(programme)).figures.enrolled === 5, { what: 'five of each' });
    const waiting = async () => (await reporting.call(operator, countStaleReports, {})).programmes;
    await waitFor(async () => (await waiting()) === 1, { what: 'the marks of all others to go' });
    expect((await programmeReport(broken.programme)).lagSeconds).toBeGreaterThan(0);
    // Mended, it is counted once it has rested.
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('enrolment_facts').deleteMany({ _id: factOfBroken._id }),
    );
    await waitFor(async () => (await waiting()) === 0, { what: 'the mended one' });
    expect((await programmeReport(broken.programme)).figures.enrolled).toBe(5);
  });

  it('should keep the figures of all but the one whose document can hold no more', async () => {
    const programmes = Array.from({ length: 5 }, (_, place) =>
      programmeEvents({ fiscalYear: 2049, key: `p-${place}` }),
    );
    const [full] = programmes as [ReturnType<typeof programmeEvents>];
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').insertOne({
        _id: full.programme,
        tenant: here,
        filling: 'x'.repeat(16 * 1024 * 1024 - 1500),
      }),
    );
    await reporting.publish(programmes.flatMap(({ changed, person }) => [changed(), person().enrolled()]));
    const waiting = async () => (await reporting.call(operator, countStaleReports, {})).programmes;
    for (const { programme } of programmes.slice(1))
      await waitFor(async () => (await programmeReport(programme)).figures.enrolled === 1, { what: 'the others' });
    await waitFor(async () => (await waiting()) === 1, { what: 'the marks of the others to go' });
    await waitFor(async () => (await municipalityReport(2049)).figures.programmes === 4, { what: 'the year' });
    await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').updateOne({ _id: full.programme }, { $unset: { filling: 1 } }),
    );
    await waitFor(async () => (await waiting()) === 0, { what: 'the one with room again' });
    expect((await programmeReport(full.programme)).figures.enrolled).toBe(1);
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

/** Makes a report look as if it had been folded at another time. */
const foldedAt = ({ mongoUri }: Reporting, programme: string, moment: Date): Promise<unknown> =>
  inDatabase(mongoUri, 'reporting', (collection) =>
    collection('programme_reports').updateOne({ _id: programme }, { $set: { foldedAt: moment } }),
  );

/** Events that the service has not acknowledged yet. */
async function unacknowledged({ manager }: Reporting): Promise<number> {
  let waiting = 0;
  for await (const info of manager.consumers.list('EVT')) waiting += info.num_pending + info.num_ack_pending;
  return waiting;
}
