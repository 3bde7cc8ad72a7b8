import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  event,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  rpa,
  somebody,
  unknownCourse,
  unknownEnrolment,
  type Harness,
} from '../progress-tracking.factory.js';

const ago = (seconds: number, from = Date.now()) => new Date(from - seconds * 1000).toISOString();

describe('recording learning events', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const stored = (id: string) => service.inside(() => service.events.findById(`992011/${id}`).lean());
  const aged = async (enrolment: string, seconds: number) =>
    service.record(backfill, [event(enrolment, { id: `first-${enrolment}`, at: ago(seconds), seconds: 0 })]);

  it('should accept an event once and answer its repeats as duplicates, also at once', async () => {
    const { enrolment } = await service.enrolled('once');
    const learned = event(enrolment);
    const answers = await Promise.all(Array.from({ length: 10 }, () => service.record(backfill, [learned])));
    const results = answers.flat().map(({ result }) => result);
    expect(results.filter((result) => result === 'accepted')).toHaveLength(1);
    expect(results.filter((result) => result === 'duplicate')).toHaveLength(9);
    expect(await service.record(backfill, [learned])).toEqual([{ id: learned.id, result: 'duplicate' }]);
  });

  it('should answer an id that stands twice in one call like two calls', async () => {
    const { enrolment } = await service.enrolled('doubled');
    const learned = event(enrolment);
    const results = await service.record(backfill, [learned, learned, { ...learned, seconds: 61 }]);
    expect(results).toEqual([
      { id: learned.id, result: 'accepted' },
      { id: learned.id, result: 'duplicate' },
      { id: learned.id, result: 'refused', code: 'event-id-reused' },
    ]);
    expect(await stored(learned.id)).toMatchObject({ seconds: 60 });
  });

  it('should refuse an id that was used with another body and keep the first', async () => {
    const { enrolment } = await service.enrolled('reused');
    const learned = event(enrolment);
    await service.record(backfill, [learned]);
    for (const changed of [{ seconds: 1 }, { lessonId: 'dx-2' }, { progress: 0.5 }, { at: ago(0) }]) {
      const results = await service.record(backfill, [{ ...learned, ...changed }]);
      expect(results).toEqual([{ id: learned.id, result: 'refused', code: 'event-id-reused' }]);
    }
    expect(await stored(learned.id)).toMatchObject({ seconds: 60, lesson: 'dx-1' });
  });

  it('should let two municipalities use one event id', async () => {
    const { enrolment } = await service.enrolled('same-id');
    const learned = event(enrolment, { id: 'same-id' });
    expect(await service.record({ ...neighbour, scopes: ['backfill'] }, [learned])).toMatchObject([
      { code: 'unknown-enrolment' },
    ]);
    expect(await service.record(backfill, [learned])).toMatchObject([{ result: 'accepted' }]);
  });

  it('should answer somebody else’s enrolment exactly like an unknown one', async () => {
    const { enrolment, person } = await service.enrolled('somebody-else');
    const foreign = event(enrolment, { id: 'e', courseId: unknownCourse });
    const refused = [{ id: 'e', result: 'refused', code: 'unknown-enrolment' }];
    expect(await service.record(learner(somebody()), [foreign])).toEqual(refused);
    expect(await service.record({ ...learner(person), tenant: '992020' }, [foreign])).toEqual(refused);
    expect(await service.record(learner(person), [event(unknownEnrolment, { id: 'e' })])).toEqual(refused);
  });

  it('should refuse a learner whom no roster of the municipality knows', async () => {
    const { enrolment } = await service.enrolled('nobody');
    const unknown = { tenant: '992011', roles: ['learner'] } as const;
    expect(await refusal(service.record(unknown, [event(enrolment)]))).toMatchObject({ code: 'forbidden' });
  });

  it('should refuse an officer whose token may not back-fill', async () => {
    const { enrolment } = await service.enrolled('officer');
    expect(await refusal(service.record(officer, [event(enrolment)]))).toMatchObject({ code: 'forbidden' });
  });

  it('should judge each event on its own and store nothing of those it refuses', async () => {
    const { enrolment } = await service.enrolled('each');
    const events = [
      event(enrolment, { courseId: unknownCourse }),
      event(enrolment, { lessonId: null }),
      event(enrolment, { lessonId: 'rpa-1' }),
      event(enrolment, { courseId: rpa.course, lessonId: null, kind: 'scored' }),
      event(enrolment, { at: ago(-60) }),
      event(enrolment),
    ];
    const results = await service.record(backfill, events);
    expect(results.map((answer) => ('code' in answer ? answer.code : answer.result))).toEqual([
      'course-not-in-programme',
      'lesson-missing',
      'unknown-lesson',
      'score-missing',
      'future-time',
      'accepted',
    ]);
    expect(await service.inside(() => service.events.countDocuments({ enrolment }))).toBe(1);
  });

  it('should believe the time of a back-fill, and of a learner only how long ago it was', async () => {
    const { enrolment, person } = await service.enrolled('time');
    const trusted = event(enrolment, { at: '2025-07-01T00:00:00.000Z' });
    const own = event(enrolment, { at: '2019-01-01T08:59:50.000Z', seconds: 0 });
    const ahead = event(enrolment, { at: '2199-01-01T00:00:00.000Z', seconds: 0 });
    const before = Date.now();
    await service.record(backfill, [trusted]);
    await service.record(learner(person), [own, ahead], '2019-01-01T09:00:00.000Z');
    const [first, second, third] = await Promise.all([stored(trusted.id), stored(own.id), stored(ahead.id)]);
    expect(first?.at).toEqual(new Date('2025-07-01T00:00:00.000Z'));
    expect(second?.at.getTime()).toBe((second?.receivedAt.getTime() ?? 0) - 10_000);
    expect(third?.at).toEqual(third?.receivedAt);
    expect(third?.receivedAt.getTime()).toBeGreaterThanOrEqual(before);
  });

  it('should not believe a learner’s score', async () => {
    const { enrolment, person } = await service.enrolled('score');
    const scored = event(enrolment, { courseId: rpa.course, lessonId: null, kind: 'scored', score: 100 });
    expect(await service.record(learner(person), [scored])).toMatchObject([{ code: 'score-not-trusted' }]);
    expect(await service.record(backfill, [scored])).toMatchObject([{ result: 'accepted' }]);
  });

  it('should credit a learner no more seconds than passed since his previous event', async () => {
    const { enrolment, person } = await service.enrolled('seconds');
    const now = Date.now();
    await aged(enrolment, 100);
    const first = event(enrolment, { at: ago(40, now), seconds: 30 });
    const greedy = event(enrolment, { at: ago(20, now), seconds: 3600 });
    const late = event(enrolment, { at: ago(60, now), seconds: 3600 });
    await service.record(learner(person), [greedy, first], new Date(now).toISOString());
    await service.record(learner(person), [late], new Date(now).toISOString());
    const seconds = await Promise.all([first, greedy, late].map(async ({ id }) => (await stored(id))?.seconds ?? 0));
    expect(seconds[0]).toBe(30);
    expect(seconds[1]).toBeLessThanOrEqual(20);
    expect(seconds[2]).toBeLessThanOrEqual(41);
    expect(seconds.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(81);
    expect(seconds[1]).toBeGreaterThanOrEqual(19);
  });

  it('should credit concurrent claims of one learner once', async () => {
    const { enrolment, person } = await service.enrolled('at-once');
    await aged(enrolment, 50);
    const now = new Date().toISOString();
    const claims = Array.from({ length: 8 }, () => event(enrolment, { at: now, seconds: 3600 }));
    await Promise.all(claims.map((claim) => service.record(learner(person), [claim], now)));
    const credited = await Promise.all(claims.map(async ({ id }) => (await stored(id))?.seconds ?? 0));
    const sum = credited.reduce((total, seconds) => total + seconds, 0);
    expect(sum).toBeGreaterThanOrEqual(49);
    expect(sum).toBeLessThanOrEqual(60);
  });

  it('should not cut the seconds of a back-fill', async () => {
    const { enrolment } = await service.enrolled('uncut');
    const events = [event(enrolment, { seconds: 3600 }), event(enrolment, { seconds: 3600 })];
    await service.record(backfill, events);
    expect(await Promise.all(events.map(async ({ id }) => (await stored(id))?.seconds))).toEqual([3600, 3600]);
  });

  it('should take events by the courses as they are now', async () => {
    const { enrolment } = await service.enrolled('now');
    await service.record(backfill, [event(enrolment)]);
    const extra = { ...rpa, course: unknownCourse, key: 'extra', lessons: [{ key: 'x-1', minutes: 1 }] };
    service.courses.set(unknownCourse, extra);
    await service.open('now', { courses: [rpa.course, unknownCourse] });
    const results = await service.record(backfill, [event(enrolment, { courseId: unknownCourse, lessonId: 'x-1' })]);
    service.courses.delete(unknownCourse);
    expect(results).toMatchObject([{ result: 'accepted' }]);
  });

  it('should refuse more than 20,000 events of one enrolment, and still know those it has', async () => {
    const { enrolment } = await service.enrolled('limit');
    const first = event(enrolment);
    await service.record(backfill, [first]);
    await service.settled();
    await service.stopService();
    await service.inside(() => service.progress.updateOne({ _id: enrolment }, { $set: { events: 19_999 } }));
    await service.startAnother();
    const [last, tooMany] = [event(enrolment), event(enrolment)];
    expect(await service.record(backfill, [last, tooMany, first])).toMatchObject([
      { result: 'accepted' },
      { result: 'refused', code: 'too-many-events' },
      { result: 'duplicate' },
    ]);
    await service.settled();
    expect(await service.record(backfill, [tooMany, last])).toMatchObject([
      { result: 'refused', code: 'too-many-events' },
      { result: 'duplicate' },
    ]);
  });

  it('should refuse with busy while folding is more than a minute behind', async () => {
    const { enrolment } = await service.enrolled('busy');
    await service.record(backfill, [event(enrolment)]);
    await service.settled();
    const behind = { receivedAt: new Date(Date.now() - 61_000), programme: unknownEnrolment, pending: true };
    await service.inside(async () => {
      const known = await service.events.findOne({ enrolment }).lean();
      await service.events.collection.insertOne({ ...known, _id: 'left-behind', ...behind } as never);
    });
    await service.stopService();
    await service.startAnother();
    const answer = await refusal(service.record(backfill, [event(enrolment)]));
    expect(answer).toMatchObject({ code: 'busy', details: { retryAfterSeconds: expect.any(Number) } });
  });
});
