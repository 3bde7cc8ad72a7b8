import { getMyLearning, progressChanged } from '#contracts/progress';
import { waitFor } from '#testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  dx,
  event,
  learner,
  progressTracking,
  rpa,
  somebody,
  terms,
  type Harness,
} from '../progress-tracking.factory.js';
import { foldProgress } from './progress.domain.js';

const rules = { startsOn: terms.startsOn, endsOn: terms.endsOn, courses: [dx, rpa] };

describe('folding', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const progressOf = (enrolment: string) => service.inside(() => service.progress.findById(enrolment).lean());
  const events = (enrolment: string, count: number) =>
    Array.from({ length: count }, (_, place) =>
      event(enrolment, { seconds: 10, at: new Date(1751328000000 + place * 60_000).toISOString() }),
    );

  it('should come to what all events give, and publish it', async () => {
    const { enrolment, programme } = await service.enrolled('all');
    const learned = [
      event(enrolment, { kind: 'completed', lessonId: 'dx-1', at: '2025-07-02T00:00:00.000Z' }),
      event(enrolment, { kind: 'completed', lessonId: 'dx-2', at: '2025-07-01T00:00:00.000Z' }),
      event(enrolment, { kind: 'completed', lessonId: 'rpa-1', courseId: rpa.course }),
      event(enrolment, {
        kind: 'scored',
        lessonId: null,
        score: 70,
        courseId: rpa.course,
        at: '2025-08-01T00:00:00.000Z',
      }),
    ];
    for (const one of learned) await service.record(backfill, [one]);
    const published = await waitFor(async () => {
      const manager = await jetstreamManager(service.nats);
      const last = { last_by_subj: `evt.992011.${progressChanged.name}` };
      const message = await manager.streams.getMessage('EVT', last).catch(() => null);
      const envelope = message?.json<{ key: string; data: { seconds: number } }>();
      return envelope?.key === enrolment && envelope.data.seconds === 240 ? envelope : null;
    });
    expect(progressChanged.data.parse(published.data)).toEqual({
      enrolment,
      programme,
      startedAt: '2025-07-01T00:00:00.000Z',
      completedAt: '2025-08-01T00:00:00.000Z',
      seconds: 240,
      courses: [
        { key: 'dx', startedAt: '2025-07-01T00:00:00.000Z', completedAt: '2025-07-02T00:00:00.000Z' },
        { key: 'rpa', startedAt: '2025-07-01T00:00:00.000Z', completedAt: '2025-08-01T00:00:00.000Z' },
      ],
    });
  });

  it('should store events outside the period and not count them', async () => {
    const { enrolment } = await service.enrolled('outside');
    const outside = [
      event(enrolment, { at: '2025-03-31T14:59:59.999Z' }),
      event(enrolment, { at: '2026-03-31T15:00:00.000Z' }),
    ];
    expect(await service.record(backfill, outside)).toMatchObject([{ result: 'accepted' }, { result: 'accepted' }]);
    await service.settled();
    expect(await progressOf(enrolment)).toMatchObject({ startedAt: null, seconds: 0, completedAt: null });
  });

  it('should count an event once when it was killed between saving progress and unmarking', async () => {
    const { enrolment } = await service.enrolled('killed');
    await service.record(backfill, events(enrolment, 20));
    await service.settled();
    const saved = await progressOf(enrolment);
    await service.stopService();
    await service.inside(() => service.events.updateMany({ _id: { $in: saved?.last } }, { $set: { pending: true } }));
    await service.startAnother();
    await service.record(backfill, [event(enrolment, { seconds: 7 })]);
    await service.settled();
    expect(saved?.last.length).toBeGreaterThan(0);
    expect(await progressOf(enrolment)).toMatchObject({ seconds: 207 });
  });

  it('should count each event once when two processes fold at once', async () => {
    await service.startAnother();
    const enrolled = await Promise.all(Array.from({ length: 5 }, (_, place) => service.enrolled(`two-${place}`)));
    for (let wave = 0; wave < 10; wave += 1) {
      await Promise.all(enrolled.map(({ enrolment }) => service.record(backfill, events(enrolment, 20))));
    }
    await service.settled();
    const folded = await Promise.all(enrolled.map(async ({ enrolment }) => (await progressOf(enrolment))?.seconds));
    expect(folded).toEqual([2000, 2000, 2000, 2000, 2000]);
    await service.stopService();
    await service.startAnother();
  });

  it('should work off a backlog of more than one chunk', async () => {
    const enrolled = await Promise.all(Array.from({ length: 3 }, (_, place) => service.enrolled(`backlog-${place}`)));
    const [first] = await Promise.all(enrolled.map(({ enrolment }) => service.record(backfill, events(enrolment, 1))));
    await service.settled();
    await service.stopService();
    await service.inside(async () => {
      for (const { enrolment } of enrolled) {
        const known = await service.events.findOne({ enrolment }).lean();
        const waiting = Array.from({ length: 999 }, (_, place) => ({
          ...known,
          _id: `992011/${enrolment}-${place}`,
          receivedAt: new Date(1751328000000 + place),
          pending: true,
        }));
        await service.events.collection.insertMany(waiting as never);
      }
    });
    await service.startAnother();
    await service.settled();
    const seconds = await Promise.all(enrolled.map(async ({ enrolment }) => (await progressOf(enrolment))?.seconds));
    expect(first).toMatchObject([{ result: 'accepted' }]);
    expect(seconds).toEqual([10_000, 10_000, 10_000]);
  });

  it('should fold again by the new rules when the period or the courses change', async () => {
    const { enrolment } = await service.enrolled('rules');
    await service.record(backfill, [
      event(enrolment, { kind: 'completed', lessonId: 'dx-1', at: '2025-05-01T00:00:00.000Z' }),
      event(enrolment, { kind: 'completed', lessonId: 'dx-2', at: '2025-06-01T00:00:00.000Z' }),
      event(enrolment, { kind: 'completed', lessonId: 'rpa-1', courseId: rpa.course, at: '2025-07-01T00:00:00.000Z' }),
    ]);
    await service.settled();
    expect(await progressOf(enrolment)).toMatchObject({ seconds: 180, completedAt: null });
    const changes = [
      { startsOn: '2025-05-15' },
      { startsOn: '2025-05-15', endsOn: '2025-06-15' },
      { courses: [dx.course] },
    ];
    for (const change of changes) {
      await service.open('rules', change);
      await service.settled();
      const stored = await service.inside(() => service.events.find({ enrolment }).lean());
      const { courses, ...period } = change as { courses?: string[] };
      const expected = foldProgress(stored, { ...rules, ...period, ...(courses && { courses: [dx] }) });
      expect(await progressOf(enrolment)).toMatchObject(expected);
    }
    expect((await progressOf(enrolment))?.completedAt).toEqual(new Date('2025-06-01T00:00:00.000Z'));
  });

  it('should keep who has completed completed when the programme is shortened after it', async () => {
    const { programme, enrolment } = await service.enrolled('shortened');
    await service.open('shortened', { courses: [dx.course] });
    // The last millisecond of 31 March in Japan.
    const at = '2026-03-31T14:59:59.999Z';
    await service.record(backfill, [
      event(enrolment, { kind: 'completed', lessonId: 'dx-1', at: '2025-05-01T00:00:00.000Z' }),
      event(enrolment, { kind: 'completed', lessonId: 'dx-2', at }),
    ]);
    await service.settled();
    expect(await progressOf(enrolment)).toMatchObject({ completedAt: new Date(at) });
    await service.open('shortened', { courses: [dx.course], endsOn: '2026-03-30' });
    await service.settled();
    expect(await progressOf(enrolment)).toMatchObject({ seconds: 60, completedAt: new Date(at) });
    const again = await service.open('shortened', {
      courses: [dx.course],
      startsOn: '2026-03-01',
      endsOn: '2026-03-30',
    });
    expect(again.programme).toBe(programme);
    await service.settled();
    const first = new Date('2025-05-01T00:00:00.000Z');
    expect(await progressOf(enrolment)).toMatchObject({ seconds: 0, startedAt: first, completedAt: new Date(at) });
    await service.open('shortened', { courses: [dx.course] });
    await service.settled();
    const whole = await progressOf(enrolment);
    expect([whole?.seconds, whole?.earlier]).toEqual([120, undefined]);
  });

  it('should come to the same when rules change while events come in', async () => {
    const { enrolment } = await service.enrolled('meanwhile');
    const recorded = Array.from({ length: 20 }, (_, place) =>
      place % 5 === 0
        ? service.open('meanwhile', { startsOn: `2025-0${4 + place / 5}-01` }).then(() => undefined)
        : service.record(backfill, events(enrolment, 20)).then(() => undefined),
    );
    await Promise.all(recorded);
    await service.open('meanwhile', { startsOn: '2025-07-01', endsOn: '2025-07-01' });
    await service.settled();
    const stored = await service.inside(() => service.events.find({ enrolment }).lean());
    const expected = foldProgress(stored, { ...rules, startsOn: '2025-07-01', endsOn: '2025-07-01' });
    expect(expected.seconds).toBe(3200);
    expect(await progressOf(enrolment)).toMatchObject(expected);
  });

  it('should show a learner what he has learned', async () => {
    const { enrolment, person, programme } = await service.enrolled('home');
    await service.record(backfill, [
      event(enrolment, { progress: 0.4 }),
      event(enrolment, { kind: 'completed', lessonId: 'dx-2', seconds: 90 }),
    ]);
    await service.settled();
    const home = await service.call(learner(person), getMyLearning, {});
    expect(home.enrolments).toMatchObject([
      {
        enrolment,
        programme,
        ending: null,
        completedOn: null,
        seconds: 150,
        courses: [
          {
            key: 'dx',
            started: true,
            completed: false,
            lessons: [
              { key: 'dx-1', progress: 0.4, completed: false },
              { key: 'dx-2', progress: 1, completed: true, completedOn: '2025-07-01' },
            ],
          },
          { key: 'rpa', started: false, score: null },
        ],
      },
    ]);
    expect(await service.call(learner(somebody()), getMyLearning, {})).toEqual({ enrolments: [] });
  });
});
