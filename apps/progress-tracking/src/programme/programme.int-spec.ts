import { getProgramme, listCourseUses, listProgrammes, openProgramme } from '#contracts/progress';
import { waitFor } from '#testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dx,
  neighbour,
  notAdmitted,
  officer,
  progressTracking,
  refusal,
  rpa,
  terms,
  unknownCourse,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

describe('programmes', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  it('should make one programme when the same is opened twice at once', async () => {
    const answers = await Promise.all([service.open('twice'), service.open('twice')]);
    expect(answers.map(({ version }) => version)).toEqual([1, 1]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['created', 'unchanged']);
  });

  it('should keep the pinned versions and pin only new courses in their present version', async () => {
    const { programme } = await service.open('pins', { courses: [dx.course] });
    service.courses.set(dx.course, { ...dx, version: 2, title: '改訂版' });
    service.courses.set(rpa.course, { ...rpa, version: 3 });
    expect(await service.open('pins', { courses: [dx.course] })).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await service.open('pins', { courses: [rpa.course, dx.course] })).toMatchObject({ outcome: 'changed' });
    service.courses.set(dx.course, dx).set(rpa.course, rpa);
    const { courses, version } = await service.call(officer, getProgramme, { programme });
    expect(courses.map((course) => [course.key, course.version])).toEqual([
      ['rpa', 3],
      ['dx', 1],
    ]);
    expect(version).toBe(2);
  });

  it('should refuse by name what cannot be opened', async () => {
    const refused = [
      service.open('refused', { startsOn: '2025-04-02', endsOn: '2025-04-01' }),
      service.open('refused', { courses: [dx.course, unknownCourse] }),
      service.call(notAdmitted, openProgramme, { ...terms, key: 'refused', courses: [dx.course] }),
    ].map(refusal);
    const codes = ['period-reversed', 'unknown-course', 'municipality-not-admitted'];
    expect(await Promise.all(refused)).toMatchObject(codes.map((code) => ({ code })));
  });

  it('should take no course that was withdrawn, but keep one that it has pinned', async () => {
    await service.open('withdrawn', { courses: [dx.course] });
    service.courses.set(dx.course, { ...dx, withdrawnAt: '2026-01-01T00:00:00.000Z' });
    const fresh = refusal(service.open('withdrawn-new', { courses: [dx.course] }));
    const changed = service.open('withdrawn', { courses: [dx.course, rpa.course] });
    expect(await fresh).toMatchObject({ code: 'course-withdrawn' });
    expect(await changed).toMatchObject({ outcome: 'changed' });
    service.courses.set(dx.course, dx);
  });

  it('should refuse two courses of one key, as two municipalities may have them', async () => {
    const shared = { ...dx, course: unknownCourse };
    service.courses.set(unknownCourse, shared);
    const refused = await refusal(service.open('twice-a-key', { courses: [dx.course, unknownCourse] }));
    service.courses.delete(unknownCourse);
    expect(refused).toMatchObject({ code: 'course-key-twice', details: { key: 'dx' } });
  });

  it('should keep the audience once somebody is enrolled', async () => {
    await service.open('audience');
    expect(await service.open('audience', { audience: 'citizen' })).toMatchObject({ outcome: 'changed' });
    await service.enrolled('audience-fixed');
    const answer = await refusal(service.open('audience-fixed', { audience: 'citizen' }));
    expect(answer).toMatchObject({ code: 'audience-fixed' });
  });

  it('should answer another municipality’s programme like an unknown one', async () => {
    const { programme } = await service.open('ours');
    const foreign = await refusal(service.call(neighbour, getProgramme, { programme }));
    expect(foreign).toMatchObject({ code: 'unknown-programme', details: {} });
    expect(await refusal(service.call(neighbour, getProgramme, { programme: unknownProgramme }))).toEqual(foreign);
  });

  it('should list by fiscal year and key, page by page', async () => {
    for (const [key, fiscalYear] of [
      ['b', 2019],
      ['a', 2019],
      ['c', 2018],
    ] as const)
      await service.open(key, { fiscalYear });
    const first = await service.call(officer, listProgrammes, { limit: 2 });
    expect(first.items.map(({ key }) => key)).toEqual(['c', 'a']);
    const second = await service.call(officer, listProgrammes, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ key }) => key)).toEqual(['b']);
    const year = await service.call(officer, listProgrammes, { fiscalYear: 2019 });
    expect([year.items.map(({ key }) => key), year.nextCursor]).toEqual([['a', 'b'], null]);
    expect((await service.call(neighbour, listProgrammes, {})).items).toEqual([]);
    const wrong = await refusal(service.call(officer, listProgrammes, { cursor: 'anything' }));
    expect(wrong).toMatchObject({ code: 'invalid-input' });
  });

  it('should tell which programme pinned which version of a course, page by page', async () => {
    service.courses.set(rpa.course, { ...rpa, version: 4 });
    const { programme } = await service.open('uses-a', { fiscalYear: 2001, courses: [rpa.course] });
    await service.open('uses-b', { fiscalYear: 2001, courses: [dx.course] });
    service.courses.set(rpa.course, rpa);
    const first = await service.call(officer, listCourseUses, { limit: 1 });
    const { name, startsOn, endsOn } = terms;
    const used = [{ course: rpa.course, version: 4 }];
    expect(first.items).toEqual([{ programme, name, startsOn, endsOn, courses: used }]);
    const second = await service.call(officer, listCourseUses, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items).toMatchObject([{ courses: [{ course: dx.course, version: 1 }] }]);
    expect((await service.call(neighbour, listCourseUses, {})).items).toEqual([]);
  });

  it('should publish a programme as it stands', async () => {
    await service.settled();
    const { programme } = await service.open('published', { name: '公開される事業' });
    const manager = await jetstreamManager(service.nats);
    const published = await waitFor(async () => {
      const last = { last_by_subj: 'evt.992011.progress.programme-changed.v1' };
      const message = await manager.streams.getMessage('EVT', last);
      const envelope = message?.json<{ key: string; version: number; data: unknown }>();
      return envelope?.key === programme && envelope;
    });
    expect(published).toMatchObject({
      version: 1,
      tenant: '992011',
      data: { name: '公開される事業', key: 'published' },
    });
  });
});
