import { EnrolmentId, ProgrammeId } from '#contracts';
import {
  agreeLearningTime,
  askLearningTime,
  closeProgramme,
  copyProgramme,
  endEnrolment,
  enrolPeople,
  findEnrolments,
  getMyLearning,
  getProgramme,
  getProgrammeStanding,
  listEnrolments,
  listProgrammeLearners,
  moveEnrolment,
  reopenProgramme,
  setEnrolmentFunding,
} from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  dx,
  event,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  rpa,
  security,
  somebody,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

describe('a programme from plan to close', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());
  const code = async (answer: Promise<unknown>) => ((await refusal(answer)) as { code?: string }).code;

  it('should keep what is planned, piece by piece, and say nothing new when it is said again', async () => {
    const { programme } = await service.open('plan', { plan: { purpose: '窓口の待ち時間を減らす', places: 20 } });
    const path = [{ course: 'dx', after: [], dueDays: 30 }];
    expect(await service.open('plan', { plan: { path } })).toMatchObject({ outcome: 'changed' });
    expect(await service.open('plan', { plan: { path } })).toMatchObject({ outcome: 'unchanged' });
    expect(await service.open('plan')).toMatchObject({ outcome: 'unchanged' });
    const { plan, state } = await service.call(officer, getProgramme, { programme });
    expect(plan).toMatchObject({ purpose: '窓口の待ち時間を減らす', places: 20, path, logicModel: null });
    expect(state).toBe('open');
  });

  it('should tell learner and office what is late by its path', async () => {
    const path = [
      { course: 'rpa', after: [], dueDays: 30 },
      { course: 'dx', after: ['rpa'], dueDays: null },
    ];
    const { programme, person, enrolment } = await service.enrolled('late');
    await service.open('late', { plan: { path } });
    const longAgo = new Date('2025-04-01T00:00:00Z');
    await service.inside(() => service.enrolments.updateOne({ _id: enrolment }, { $set: { enrolledAt: longAgo } }));
    const [mine] = (await service.call(learner(person), getMyLearning, {})).enrolments;
    expect(mine?.courses).toMatchObject([
      { key: 'rpa', dueOn: '2025-05-01', late: true, waitsFor: [] },
      { key: 'dx', dueOn: null, late: false, waitsFor: ['rpa'] },
    ]);
    expect((await service.call(officer, getProgrammeStanding, { programme })).all.late).toBe(1);
    const all = Array.from({ length: 2 }, (_, place) =>
      event(enrolment, {
        courseId: rpa.course,
        lessonId: place ? null : 'rpa-1',
        kind: place ? 'scored' : 'completed',
        score: 90,
      }),
    );
    await service.record(backfill, all);
    await service.settled();
    const [after] = (await service.call(learner(person), getMyLearning, {})).enrolments;
    expect(after?.courses).toMatchObject([
      { key: 'rpa', late: false },
      { key: 'dx', waitsFor: [] },
    ]);
    expect((await service.call(officer, getProgrammeStanding, { programme })).all.late).toBe(0);
  });

  it('should take nothing in once it is closed, whoever sends it, and take it in again when it is opened', async () => {
    const { programme, person, enrolment } = await service.enrolled('closed');
    const { programme: other } = await service.open('closed-other');
    const first = await service.call(officer, closeProgramme, { programme });
    expect(first).toMatchObject({ outcome: 'closed', closing: { number: 1, reopenedAt: null } });
    expect(await service.call(officer, closeProgramme, { programme })).toMatchObject({ outcome: 'unchanged' });

    const late = event(enrolment);
    expect(await service.record(backfill, [late])).toMatchObject([{ result: 'refused', code: 'programme-closed' }]);
    expect(await service.record(learner(person), [late])).toMatchObject([{ code: 'programme-closed' }]);
    const funding = { source: 'company', grant: null, paidFirst: false } as const;
    const refused = [
      service.call(officer, enrolPeople, { programme, people: [somebody()] }),
      service.call(officer, endEnrolment, { enrolment, on: '2025-08-01', reason: 'personal' }),
      service.call(officer, moveEnrolment, { enrolment, programme: other, on: '2025-08-01' }),
      service.call(officer, setEnrolmentFunding, { enrolment, funding }),
      service.call(officer, agreeLearningTime, { enrolment, hours: 20 }),
      service.open('closed', { endsOn: '2025-12-31' }),
      service.open('closed', { plan: { places: 3 } }),
    ];
    expect(await Promise.all(refused.map(code))).toEqual(refused.map(() => 'programme-closed'));
    // What changes nothing is no change.
    expect(await service.open('closed')).toMatchObject({ outcome: 'unchanged' });
    expect(await service.call(officer, enrolPeople, { programme, people: [person] })).toMatchObject({ already: 1 });
    const { found } = await service.call({ tenant: '992011', service: 'outcome-tracking' }, findEnrolments, {
      enrolments: [enrolment],
    });
    expect(found).toMatchObject([{ blocked: 'programme-closed' }]);

    const reopen = { programme, reason: '転記の誤り' };
    expect(await service.call(officer, reopenProgramme, reopen)).toMatchObject({ outcome: 'reopened' });
    expect(await service.call(officer, reopenProgramme, reopen)).toMatchObject({ outcome: 'unchanged' });
    expect(await service.record(backfill, [late])).toMatchObject([{ result: 'accepted' }]);
    expect(await service.call(officer, closeProgramme, { programme })).toMatchObject({ closing: { number: 2 } });
    expect((await service.call(officer, getProgramme, { programme })).closings).toHaveLength(2);
  });

  it('should keep the learning time that a manager agrees with somebody of theirs, over what is planned for all', async () => {
    const { programme, person, enrolment } = await service.enrolled('hours');
    await service.open('hours', { plan: { learningHours: 10 } });
    const hoursOf = async () => (await service.call(learner(person), getMyLearning, {})).enrolments[0]?.learningHours;
    expect(await hoursOf()).toBe(10);
    // Here a department has one person, of the same id.
    const manager = (department: string) =>
      ({ tenant: officer.tenant, roles: ['department-manager'], departments: [department] }) as const;
    const agree = (hours: number | null, as: Parameters<typeof service.call>[0] = manager(person)) =>
      service.call(as, agreeLearningTime, { enrolment, hours });
    const agreed = await agree(24);
    expect(agreed).toMatchObject({ learningTime: { hours: 24 } });
    expect(await agree(24, officer)).toEqual(agreed);
    expect(await hoursOf()).toBe(24);
    expect((await service.call(officer, listEnrolments, { programme })).items).toEqual([agreed]);
    for (const stranger of [manager(somebody()), neighbour])
      expect(await code(agree(1, stranger))).toBe('unknown-enrolment');
    expect(await agree(null)).toMatchObject({ learningTime: null });
    expect(await hoursOf()).toBe(10);
  });

  it('should tell the manager what somebody asked for, until something is agreed', async () => {
    const { programme, person, enrolment } = await service.enrolled('asked-hours');
    const ask = (hours: number, as = learner(person)) => service.call(as, askLearningTime, { enrolment, hours });
    const asked = await ask(12);
    expect(await ask(12)).toEqual(asked);
    const listed = async () => (await service.call(officer, listProgrammeLearners, { programme })).items[0]?.hoursAsked;
    const mine = async () => (await service.call(learner(person), getMyLearning, {})).enrolments[0];
    expect(await listed()).toBe(12);
    expect(await mine()).toMatchObject({ learningTime: null, learningTimeAsked: asked, learningHours: null });
    expect(await code(ask(1, learner(somebody())))).toBe('unknown-enrolment');
    await service.call(officer, agreeLearningTime, { enrolment, hours: 8 });
    expect(await listed()).toBeNull();
    expect(await mine()).toMatchObject({ learningTime: { hours: 8 }, learningTimeAsked: null, learningHours: 8 });
    // Asked once more and answered with the same: that is an answer, too, and the agreement stays as it was.
    await ask(20);
    await service.call(officer, agreeLearningTime, { enrolment, hours: 8 });
    expect(await mine()).toMatchObject({ learningTime: { hours: 8 }, learningTimeAsked: null });
    const citizens = await service.open('no-manager', { audience: 'citizen' });
    const other = { enrolment: await service.enrolIn(citizens.programme, person), hours: 5 };
    expect(await code(service.call(learner(person), askLearningTime, other))).toBe('other-audience');
    await service.call(officer, closeProgramme, { programme });
    expect(await code(ask(30))).toBe('programme-closed');
  });

  it('should be unknown to a neighbour, open or not', async () => {
    const { programme } = await service.open('hidden');
    expect(await code(service.call(neighbour, closeProgramme, { programme }))).toBe('unknown-programme');
    expect(await code(service.call(neighbour, reopenProgramme, { programme, reason: 'x' }))).toBe('unknown-programme');
    expect(await code(service.call(neighbour, copyProgramme, { programme, key: 'mine' }))).toBe('unknown-programme');
    expect(await code(service.call(officer, closeProgramme, { programme: unknownProgramme }))).toBe(
      'unknown-programme',
    );
  });

  it('should be copied into the next year with the present versions, the withdrawn left out', async () => {
    const { programme } = await service.open('year', {
      courses: [dx.course, rpa.course, security.course],
      startsOn: '2024-02-29',
      endsOn: '2025-03-31',
      plan: { places: 5, path: [{ course: 'rpa', after: ['dx'], dueDays: 10 }] },
    });
    service.courses.set(dx.course, { ...dx, withdrawnAt: '2026-01-01T00:00:00.000Z' });
    service.courses.set(rpa.course, { ...rpa, version: 4 });
    const input = { programme, key: 'year-2' };
    const planned = await service.call(officer, copyProgramme, { ...input, dryRun: true });
    expect(planned).toMatchObject({
      programme: null,
      outcome: 'planned',
      copy: { fiscalYear: 2026, startsOn: '2025-02-28', endsOn: '2026-03-31', plan: { path: [{ after: [] }] } },
      courses: [
        { key: 'dx', before: 1, now: null },
        { key: 'rpa', before: 1, now: 4 },
        { key: 'security', before: 1, now: 1 },
      ],
    });
    const made = await service.call(officer, copyProgramme, input);
    expect(made.outcome).toBe('created');
    expect(await service.call(officer, copyProgramme, input)).toMatchObject({ outcome: 'unchanged' });
    const copy = await service.call(officer, getProgramme, { programme: ProgrammeId.parse(made.programme) });
    expect(copy.courses.map(({ key, version }) => [key, version])).toEqual([
      ['rpa', 4],
      ['security', 1],
    ]);
    expect(await code(service.call(officer, copyProgramme, { ...input, name: '別の名' }))).toBe('programme-key-taken');
    service.courses.set(rpa.course, { ...rpa, withdrawnAt: '2026-01-01T00:00:00.000Z' });
    const { programme: alone } = await service.open('alone', { courses: [security.course] });
    service.courses.set(security.course, { ...security, withdrawnAt: '2026-01-01T00:00:00.000Z' });
    expect(await code(service.call(officer, copyProgramme, { programme: alone, key: 'alone-2' }))).toBe(
      'no-course-left',
    );
    service.courses.set(dx.course, dx).set(rpa.course, rpa).set(security.course, security);
  });

  it('should say who pays for a seat, and warn where a grant would be lost', async () => {
    const { programme } = await service.open('paid', { plan: { fundingSource: 'municipality-full' } });
    const [one, two] = [somebody(), somebody()];
    await service.call(officer, enrolPeople, { programme, people: [one] });
    const funding = { source: 'municipality-part', grant: 'jinzai-kaihatsu', paidFirst: true } as const;
    const answer = await service.call(officer, enrolPeople, { programme, people: [two], funding });
    expect(answer).toMatchObject({ enrolled: 1, warnings: ['grant-seat-funded'] });
    const { items } = await service.call(officer, listEnrolments, { programme });
    const paid = new Map(items.map((item) => [item.person, item]));
    expect(paid.get(one)?.funding).toEqual({ source: 'municipality-full', grant: null, paidFirst: false });
    expect(paid.get(two)?.funding).toEqual(funding);
    const enrolment = EnrolmentId.parse(paid.get(one)?.enrolment);
    const company = { source: 'company', grant: 'jinzai-kaihatsu', paidFirst: false } as const;
    const set = await service.call(officer, setEnrolmentFunding, { enrolment, funding: company });
    expect(set).toMatchObject({ funding: company, warnings: ['grant-undeclared'] });
  });
});
