import { DomainError, PersonId, type Caller, type ProgrammeId } from '#contracts';
import { getProgrammeReport } from '#contracts/reporting';
import { listDeadLetters, replayDeadLetter } from '#contracts/upkeep';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { officer, programmeEvents, startReporting, type Reporting, type Sent } from '../reporting.factory.js';

describe('events for reports', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
  });
  afterAll(() => reporting.close());

  const report = (programme: ProgrammeId) => reporting.call(officer, getProgrammeReport, { programme });
  const settled = (programme: ProgrammeId) =>
    waitFor(
      async () => {
        const answer = await report(programme);
        return answer.lagSeconds === 0 ? answer.figures : null;
      },
      { what: `the report of ${programme} to settle` },
    );

  /** Twenty people, each with several versions of each part. */
  function history({ changed, person }: ReturnType<typeof programmeEvents>): Sent[] {
    const people = Array.from({ length: 20 }, (_, index) => {
      const { enrolled, learned, fared } = person();
      const completedAt = index % 2 === 0 ? '2025-08-01T02:00:00.000Z' : null;
      return [
        enrolled(),
        learned(1, { seconds: 60 }),
        learned(2, { seconds: 6000 + index }),
        fared(1, { surveys: [{ wave: 'T0', answers: { understanding: 2 } }] }),
        ...(index % 3 === 0 ? [enrolled(2, { on: '2025-07-18', reason: 'employed' })] : []),
        learned(3, { seconds: 7000 + index, completedAt }),
        fared(2, {
          surveys: [
            { wave: 'T0', answers: { understanding: 2 } },
            { wave: 'T1', answers: { understanding: 4, satisfaction: 1 + (index % 5) } },
          ],
          workplaceUses: [{ on: '2025-10-30', hoursSavedPerMonth: index }],
        }),
      ];
    });
    return [changed(1, { name: '前の名前' }), changed(2), ...people.flat()];
  }

  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item, index) => ({ item, order: (index * 7919) % 9973 }))
      .sort((a, b) => (a.order % 101) - (b.order % 101))
      .map(({ item }) => item);

  it('should give the same figures once in order, and twice out of order', async () => {
    const [inOrder, twice] = [programmeEvents(), programmeEvents({ key: 'staff-dx-2' })];
    const events = history(twice);
    await reporting.publish(history(inOrder));
    await reporting.publish(shuffled([...events, ...events]));
    const figures = await settled(inOrder.programme);
    expect(figures).toMatchObject({ enrolled: 20, started: 20, completed: 10, leftForJob: 3, learningMinutes: 2336 });
    expect(await settled(twice.programme)).toEqual(figures);
    expect((await report(twice.programme)).programme.name).toBe('事業 staff-dx-2');
  });

  it('should change nothing when the whole history comes again', async () => {
    const events = programmeEvents();
    const all = history(events);
    await reporting.publish(all);
    const figures = await settled(events.programme);
    await reporting.publish(all);
    expect(await settled(events.programme)).toEqual(figures);
  });

  it('should wait with people whose programme has not come, and count them when it comes', async () => {
    const { programme, changed, person } = programmeEvents();
    const { enrolled, learned } = person();
    await reporting.publish([learned(), enrolled()]);
    await expect(report(programme)).rejects.toThrow(new DomainError('unknown-programme'));
    await reporting.publish([changed()]);
    expect(await waitFor(() => settled(programme))).toMatchObject({ enrolled: 1, started: 1 });
  });

  it('should not count somebody whose enrolment has not come', async () => {
    const { programme, changed, person } = programmeEvents();
    const { enrolled, learned } = person(PersonId.parse(randomUUID()));
    await reporting.publish([changed(), learned()]);
    expect(await waitFor(() => settled(programme))).toMatchObject({ enrolled: 0, started: 0 });
    await reporting.publish([enrolled()]);
    expect(await settled(programme)).toMatchObject({ enrolled: 1, started: 1 });
  });

  it('should survive the loss of the stream', async () => {
    const { programme, changed, person } = programmeEvents();
    await reporting.publish([changed(), person().enrolled()]);
    expect(await waitFor(() => settled(programme))).toMatchObject({ enrolled: 1 });
    await reporting.manager.streams.delete('EVT');
    await waitFor(() => reporting.publish([person().enrolled()]).then(() => true));
    await waitFor(async () => (await settled(programme)).enrolled === 2);
  });

  describe('an event that cannot be worked off', () => {
    const operator: Partial<Caller> = { service: 'admin' };
    const letters = async () =>
      (await reporting.call(operator, listDeadLetters, {}, { owner: 'reporting' })).items.map(({ letter }) => letter);
    const replay = (letter: string) => reporting.call(operator, replayDeadLetter, { letter }, { owner: 'reporting' });

    it('should be kept until it is worked off, and be counted once however often that is asked', async () => {
      const { programme, changed, person } = programmeEvents();
      const enrolled = person().enrolled();
      await reporting.publish([changed(), { ...enrolled, data: { ...enrolled.data, later: 1 } }]);
      const [letter = ''] = await waitFor(async () => {
        const found = await letters();
        return found.length === 1 ? found : undefined;
      });
      expect((await replay(letter)).failed).toContain('later');
      expect(await letters()).toEqual([letter]);
      // A version that understands the event, in place of the event.
      await inDatabase(reporting.mongoUri, 'reporting', async (collection) => {
        const kept = await collection('dead_letters').findOne({ _id: letter });
        const body = String(kept?.['body']).replace(',"later":1', '');
        await collection('dead_letters').updateOne({ _id: letter }, { $set: { body } });
      });
      const both = await Promise.allSettled([replay(letter), replay(letter)]);
      const done = both.filter(({ status }) => status === 'fulfilled');
      expect(done.length).toBeGreaterThan(0);
      for (const one of done) expect(one).toMatchObject({ value: { failed: null } });
      expect(await letters()).toEqual([]);
      await expect(replay(letter)).rejects.toMatchObject({ code: 'not-found' });
      expect(await settled(programme)).toMatchObject({ enrolled: 1 });
      await reporting.publish([enrolled]);
      expect(await settled(programme)).toMatchObject({ enrolled: 1 });
    });
  });
});
