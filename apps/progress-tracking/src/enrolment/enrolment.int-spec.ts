import type { Caller } from '#contracts';
import {
  describeAgain,
  describeSeatUse,
  endEnrolment,
  enrolPeople,
  findEnrolments,
  listEnrolments,
  matchEnrolments,
  moveEnrolment,
  openProgramme,
} from '#contracts/progress';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  dx,
  event,
  learnerTraits,
  neighbour,
  officer,
  progressTracking,
  refusal,
  rpa,
  somebody,
  stranger,
  terms,
  unknownEnrolment,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

describe('enrolments', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  it('should enrol a person once, however often and at once it is asked', async () => {
    const { programme } = await service.open('once');
    const people = [somebody(), somebody(), somebody()];
    const answers = await Promise.all([1, 2, 3].map(() => service.call(officer, enrolPeople, { programme, people })));
    expect(answers.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(3);
    expect(answers.reduce((sum, { already }) => sum + already, 0)).toBe(6);
    expect((await service.call(officer, listEnrolments, { programme })).items).toHaveLength(3);
  });

  it('should enrol 1,000 people with one call and answer those unknown one by one', async () => {
    const { programme } = await service.open('many');
    const people = [...Array.from({ length: 999 }, somebody), stranger];
    expect(
      await service.call({ service: 'member-registry', tenant: '992011' }, enrolPeople, { programme, people }),
    ).toEqual({
      enrolled: 999,
      already: 0,
      refused: [{ person: stranger, code: 'unknown-person' }],
    });
  });

  it('should keep what reports break it down by as of the day, and ask again when something was told late', async () => {
    const [first, second] = [await service.open('traits-1'), await service.open('traits-2')];
    const person = somebody();
    learnerTraits.set(person, { ageBand: '30代' });
    await service.call(officer, enrolPeople, { programme: first.programme, people: [person] });
    learnerTraits.set(person, { ageBand: '40代', companySize: '21-50' });
    await service.call(officer, enrolPeople, { programme: second.programme, people: [person] });
    const kept = () =>
      service.inside(async () => {
        const found = await service.enrolments.find({ person }).sort({ enrolledAt: 1 }).lean();
        return found.map(({ learner, undescribed, version }) => ({ learner, undescribed, version }));
      });
    const [before, after] = [
      { learner: { ageBand: '30代', first: true }, undescribed: undefined, version: 1 },
      { learner: { ageBand: '40代', companySize: '21-50', first: false }, undescribed: undefined, version: 1 },
    ];
    expect(await kept()).toEqual([before, after]);
    await service.call({ service: 'member-registry', tenant: '992011' }, describeAgain, { people: [person] });
    await waitFor(async () => (await kept()).every(({ undescribed }) => !undescribed), { what: 'the answer' });
    expect(await kept()).toEqual([
      { ...before, learner: { ...after.learner, first: true }, version: 2 },
      { ...after, version: 2 },
    ]);
  });

  it('should list to a manager and to a company those within their reach, and nobody else', async () => {
    const { programme } = await service.open('reach');
    const people = [somebody(), somebody(), somebody()];
    await service.call(officer, enrolPeople, { programme, people });
    const listed = async (caller: Partial<Caller>) =>
      (await service.call({ tenant: officer.tenant, ...caller }, listEnrolments, { programme })).items
        .map(({ person }) => person)
        .toSorted();
    const [first = '', second = ''] = people;
    expect(await listed({ roles: ['auditor'] })).toEqual(people.toSorted());
    expect(await listed({ roles: ['department-manager'], departments: [first, second, somebody()] })).toEqual(
      [first, second].toSorted(),
    );
    expect(await listed({ roles: ['company-officer'], company: second })).toEqual([second]);
    expect(await listed({ roles: ['company-officer'], company: somebody() })).toEqual([]);
  });

  it('should answer who ended as already enrolled', async () => {
    const { programme, person, enrolment } = await service.enrolled('ended');
    await service.call(officer, endEnrolment, { enrolment, on: '2025-09-30', reason: 'personal' });
    const again = await service.call(officer, enrolPeople, { programme, people: [person] });
    expect(again).toEqual({ enrolled: 0, already: 1, refused: [] });
  });

  it('should answer the same ending the same and refuse another', async () => {
    const { enrolment, person } = await service.enrolled('ending');
    const ending = { on: '2025-09-30', reason: 'employed' } as const;
    const first = await service.call(officer, endEnrolment, { enrolment, ...ending });
    expect(first).toMatchObject({ person, ending });
    expect(await service.call(officer, endEnrolment, { enrolment, ...ending })).toEqual(first);
    const other = await refusal(service.call(officer, endEnrolment, { enrolment, ...ending, on: '2025-10-01' }));
    expect(other).toMatchObject({ code: 'already-ended' });
  });

  it('should answer another municipality’s enrolment and programme like unknown ones', async () => {
    const { programme, enrolment, person } = await service.enrolled('ours');
    const ending = { on: '2025-09-30', reason: 'personal' } as const;
    const foreign = await refusal(service.call(neighbour, endEnrolment, { enrolment, ...ending }));
    expect(foreign).toMatchObject({ code: 'unknown-enrolment', details: {} });
    expect(await refusal(service.call(neighbour, endEnrolment, { enrolment: unknownEnrolment, ...ending }))).toEqual(
      foreign,
    );
    for (const id of [programme, unknownProgramme]) {
      const enrolling = service.call(neighbour, enrolPeople, { programme: id, people: [person] });
      expect(await refusal(enrolling)).toMatchObject({ code: 'unknown-programme', details: {} });
    }
  });

  it('should list page by page', async () => {
    const { programme } = await service.open('pages');
    await service.call(officer, enrolPeople, { programme, people: [somebody(), somebody(), somebody()] });
    const first = await service.call(officer, listEnrolments, { programme, limit: 2 });
    const rest = await service.call(officer, listEnrolments, { programme, limit: 2, cursor: first.nextCursor ?? '' });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...rest.items].map(({ enrolment }) => enrolment)).size).toBe(3);
  });

  it('should tell services which enrolments are the municipality’s, and whose', async () => {
    const { programme, enrolment, person } = await service.enrolled('found');
    const asked = { enrolments: [enrolment, unknownEnrolment] };
    const ours = await service.call({ service: 'outcome-tracking', tenant: '992011' }, findEnrolments, asked);
    expect(ours.found).toMatchObject([
      { enrolment, programme, person, audience: 'staff', blocked: null, completedOn: null, ending: null },
    ]);
    const theirs = await service.call({ service: 'outcome-tracking', tenant: '992020' }, findEnrolments, asked);
    expect(theirs.found).toEqual([]);
  });

  it('should match people to their enrolment by the programme’s key, in the order asked', async () => {
    const { enrolment, person } = await service.enrolled('matched');
    const pairs = [
      { programmeKey: 'nowhere', person },
      { programmeKey: 'matched', person },
      { programmeKey: 'matched', person: somebody() },
    ];
    const { matches } = await service.call({ service: 'member-registry', tenant: '992011' }, matchEnrolments, {
      pairs,
    });
    expect(matches).toEqual([
      { result: 'unknown-programme' },
      { result: 'found', enrolment },
      { result: 'unknown-enrolment' },
    ]);
  });

  it('should count for procurement what people did while they had a seat, of its own municipality alone', async () => {
    const learned = await service.enrolled('seats');
    const idle = await service.enrolled('seats');
    const { person, enrolment } = learned;
    const at = '2025-07-01T03:00:00.000Z';
    const lessons = [
      { courseId: dx.course, lessonId: 'dx-1' },
      { courseId: dx.course, lessonId: 'dx-2' },
    ];
    await service.record(
      backfill,
      lessons.map((lesson) => event(enrolment, { ...lesson, kind: 'completed', at })),
    );
    await service.settled();
    const counted = (tenant: string, from: string, until: string) =>
      service.call({ service: 'procurement', tenant }, describeSeatUse, {
        seats: [
          { person, from, until },
          { person: idle.person, from, until },
        ],
      });
    expect(await counted('992011', '2025-07-01', '2025-07-31')).toEqual({ active: 1, completions: 0 });
    await service.record(backfill, [
      event(enrolment, { courseId: rpa.course, lessonId: 'rpa-1', kind: 'completed', at }),
      event(enrolment, { courseId: rpa.course, lessonId: null, kind: 'scored', score: 90, at }),
    ]);
    await service.settled();
    expect(await counted('992011', '2025-07-01', '2025-07-31')).toEqual({ active: 1, completions: 1 });
    expect(await counted('992011', '2025-07-02', '2025-07-31')).toEqual({ active: 0, completions: 0 });
    expect(await counted('992020', '2025-07-01', '2025-07-31')).toEqual({ active: 0, completions: 0 });
    const other = await service.open('of-other-seats');
    const seat = { person, from: '2025-07-01', until: '2025-07-31', programmes: [other.programme] };
    const buyer = { service: 'procurement' as const, tenant: '992011' };
    const otherwise = await service.call(buyer, describeSeatUse, { seats: [seat] });
    expect(otherwise).toEqual({ active: 0, completions: 0 });
  });

  it('should finish a move that a crash cut off after its decision', async () => {
    const { enrolment, person } = await service.enrolled('moved-from');
    const { programme } = await service.open('moved-to');
    const moved = await service.call(officer, moveEnrolment, { enrolment, programme, on: '2025-10-01' });
    await service.inside(async () => {
      await service.enrolments.deleteOne({ _id: moved.to });
      await service.enrolments.updateOne({ _id: enrolment }, { $set: { moving: true } });
    });
    const there = async () => (await service.call(officer, listEnrolments, { programme })).items;
    await waitFor(async () => (await there()).some((one) => one.person === person), {
      what: 'the enrolment that the move promised',
    });
  });

  it('should let two municipalities use one key', async () => {
    const { programme } = await service.open('shared-key');
    const theirs = await service.call(neighbour, openProgramme, { ...terms, key: 'shared-key', courses: [dx.course] });
    expect(theirs).toMatchObject({ outcome: 'created', version: 1 });
    expect(theirs.programme).not.toBe(programme);
  });
});
