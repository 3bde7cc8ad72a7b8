import { ProgrammeId, type EnrolmentId, type PersonId, type Subject } from '#contracts';
import { disclosePerson, erasePeople } from '#contracts/privacy';
import {
  enrolPeople,
  findEnrolmentsOf,
  findEnrolments,
  findRetention,
  getMyLearning,
  listEnrolments,
  listRetained,
  openProgramme,
  setUse,
  submitQuizAttempt,
} from '#contracts/progress';
import { waitFor } from '#testing';
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
  terms,
  type Harness,
} from '../progress-tracking.factory.js';

const owner = 'progress-tracking';
const registry = { service: 'member-registry', tenant: '992011' } as const;

describe('what the privacy desk asks of progress tracking', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const subjectOf = (person: PersonId, ...enrolments: EnrolmentId[]): Subject => ({
    person,
    enrolments,
    accounts: [],
    words: [],
  });
  const attempt = (person: PersonId, enrolment: EnrolmentId, number = 1) =>
    service.call(learner(person), submitQuizAttempt, {
      enrolment,
      course: security.course,
      lesson: 'check',
      attempt: `a-${number}`,
      answers: [{ question: `q-${number}`, text: 'right' }],
      seconds: 30,
    });
  const erase = (subject: Subject) =>
    waitFor(
      async () => (await service.call(registry, erasePeople, { subjects: [subject] }, { owner })).state === 'done',
      { what: 'the erasure' },
    );
  const stored = (enrolment: EnrolmentId) => service.inside(() => service.progress.findById(enrolment).lean());
  const logged = (enrolment: EnrolmentId) => service.inside(() => service.events.countDocuments({ enrolment }));

  describe('when use is stopped', () => {
    it('should end what goes on, take nothing in, list it nowhere, and go on when it is lifted', async () => {
      const { enrolment, person, programme } = await service.enrolled('stopped');
      expect(await service.call(registry, setUse, { person, use: 'stopped' })).toEqual({ changed: 1 });
      expect(await service.call(registry, setUse, { person, use: 'stopped' })).toEqual({ changed: 0 });
      expect(await service.record(learner(person), [event(enrolment)])).toMatchObject([{ code: 'use-stopped' }]);
      expect((await service.call(officer, listEnrolments, { programme })).items).toEqual([]);
      const { enrolments } = await service.call(learner(person), getMyLearning, {});
      expect(enrolments).toMatchObject([{ ending: { reason: 'personal' } }]);
      await service.call(registry, setUse, { person, use: 'resumed' });
      expect((await service.call(officer, listEnrolments, { programme })).items).toMatchObject([{ ending: null }]);
      expect(await service.record(learner(person), [event(enrolment)])).toMatchObject([{ result: 'accepted' }]);
    });
  });

  describe('when somebody is erased', () => {
    it('should answer like nobody, keep what was counted and nothing of the log', async () => {
      const { enrolment, person, programme } = await service.enrolled('erased');
      await service.record(backfill, [event(enrolment, { kind: 'completed' }), event(enrolment, { lessonId: 'dx-2' })]);
      await service.settled();
      const before = await stored(enrolment);
      expect(await logged(enrolment)).toBe(2);
      await erase(subjectOf(person, enrolment));
      const after = await stored(enrolment);
      const counted = before?.courses.map(({ lessons, ...course }) => ({
        ...course,
        lessons: lessons.map(({ key, progress, completedAt, learnedAt }) => ({
          key,
          progress,
          completedAt,
          learnedAt,
        })),
      }));
      expect(after).toMatchObject({ seconds: before?.seconds, startedAt: before?.startedAt });
      expect(after?.courses).toEqual(counted);
      expect(JSON.stringify(after)).not.toContain(before?.last[0] ?? 'nothing');
      expect(await logged(enrolment)).toBe(0);
      expect((await service.call(officer, listEnrolments, { programme })).items).toEqual([]);
      expect((await service.call(registry, findEnrolmentsOf, { people: [person] })).enrolments).toEqual([]);
      const asked = { enrolments: [enrolment] };
      const outcomes = { service: 'outcome-tracking', tenant: '992011' } as const;
      expect((await service.call(outcomes, findEnrolments, asked)).found).toEqual([]);
      expect(await service.record(backfill, [event(enrolment)])).toMatchObject([{ code: 'unknown-enrolment' }]);
    });

    it('should count an event that was accepted just before, and only then forget it', async () => {
      const { enrolment, person } = await service.enrolled('just-before');
      await service.record(backfill, [event(enrolment, { seconds: 90 })]);
      await erase(subjectOf(person, enrolment));
      expect(await stored(enrolment)).toMatchObject({ seconds: 90, last: [] });
      expect(await logged(enrolment)).toBe(0);
    });

    it('should count an attempt at a quiz that was not logged yet, and only then forget it', async () => {
      const { enrolment, person } = await service.enrolledNow('attempted');
      await attempt(person, enrolment);
      // As a crash leaves it: graded and kept, and not in the log.
      await service.inside(() => service.events.deleteMany({ enrolment }));
      await service.inside(() => service.quizRecords.updateOne({ enrolment }, { $set: { unlogged: 1 } }));
      await erase(subjectOf(person, enrolment));
      expect(await stored(enrolment)).toMatchObject({ courses: [{ lessons: [{ key: 'check', progress: 1 }] }] });
      expect(await logged(enrolment)).toBe(0);
      expect(await service.inside(() => service.quizRecords.countDocuments({ enrolment }))).toBe(0);
    });

    it('should keep what was counted when the programme’s rules change afterwards', async () => {
      const { enrolment, person } = await service.enrolled('rules');
      const { enrolment: other } = await service.enrolled('rules');
      await service.record(backfill, [event(enrolment), event(other)]);
      await service.settled();
      await erase(subjectOf(person, enrolment));
      await service.open('rules', { courses: [rpa.course] });
      await service.settled();
      expect(await stored(other)).toMatchObject({ seconds: 0 });
      expect(await stored(enrolment)).toMatchObject({ seconds: 60 });
    });

    it('should throw away what another process took in meanwhile', async () => {
      const { enrolment, person } = await service.enrolled('meanwhile');
      await service.record(backfill, [event(enrolment)]);
      await service.settled();
      const [known] = await service.inside(() => service.events.find({ enrolment }).lean());
      await erase(subjectOf(person, enrolment));
      await service.inside(() => service.events.insertMany([{ ...known, _id: '992011/late', pending: true }]));
      await waitFor(async () => (await logged(enrolment)) === 0, { what: 'the late event to go' });
      expect(await stored(enrolment)).toMatchObject({ seconds: 60 });
    });

    it('should erase one enrolment and leave the person another', async () => {
      const person = somebody();
      const { enrolment, programme } = await service.enrolled('one-of-two', person);
      const { enrolment: kept } = await service.enrolled('two-of-two', person);
      expect(await service.call(registry, listRetained, { programme })).toMatchObject({
        enrolments: [{ enrolment, person, elsewhere: true }],
      });
      await erase({ ...subjectOf(person, enrolment), person: null });
      const left = await service.call(registry, findEnrolmentsOf, { people: [person] });
      expect(left.enrolments).toEqual([{ person, enrolment: kept }]);
    });
  });

  it('should disclose a person’s records with the names of programmes and courses', async () => {
    const { enrolment, person, programme } = await service.enrolled('shown');
    await service.record(backfill, [event(enrolment)]);
    await service.settled();
    const page = await service.call(registry, disclosePerson, { subject: subjectOf(person, enrolment) }, { owner });
    expect(page.next).toBeNull();
    expect(page.records.map(({ collection }) => collection)).toEqual(['enrolments', 'learning_events', 'progress']);
    expect(page.names).toMatchObject({ [`programme/${programme}`]: terms.name, 'course/dx': 'dxの講座' });
    const theirs = { ...registry, tenant: '992020' };
    const none = await service.call(theirs, disclosePerson, { subject: subjectOf(person, enrolment) }, { owner });
    expect(none.records).toEqual([]);
  });

  it('should disclose attempts at a quiz, and take none when use is stopped', async () => {
    const { enrolment, person } = await service.enrolledNow('quiz');
    await attempt(person, enrolment);
    const page = await service.call(registry, disclosePerson, { subject: subjectOf(person, enrolment) }, { owner });
    expect(page.records.find(({ collection }) => collection === 'quiz_records')?.values).toMatchObject({
      course: 'security',
      lesson: 'check',
      attempts: [{ number: 1, score: 100, passed: true, seconds: 30 }],
    });
    expect(JSON.stringify(page)).not.toContain('answersHash');
    await service.call(registry, setUse, { person, use: 'stopped' });
    expect(await refusal(attempt(person, enrolment, 2))).toMatchObject({ code: 'use-stopped' });
  });

  it('should know which programmes are kept no longer', async () => {
    const ended = { startsOn: '2019-04-01', endsOn: '2020-03-31' };
    const { programme } = await service.open('over', { ...ended, privacy: { retentionYears: 5 } });
    await service.call(officer, enrolPeople, { programme, people: [somebody()] });
    await service.open('nobody-left', { ...ended, privacy: { retentionYears: 5 } });
    await service.open('no-years', ended);
    const due = async (today: string) =>
      (await service.call(registry, findRetention, { today })).programmes.map(({ key, dueOn }) => `${key} ${dueOn}`);
    expect(await due('2025-03-31')).toEqual([]);
    expect(await due('2025-04-01')).toEqual(['over 2025-04-01']);
    const one = await service.call(registry, findRetention, { today: '2021-01-01', programme });
    expect(one.programmes).toMatchObject([{ key: 'over', enrolments: 1, automatic: false }]);
    const theirs = { ...registry, tenant: '992020' };
    expect((await service.call(theirs, findRetention, { today: '2025-04-01' })).programmes).toEqual([]);
    const foreign = (await service.call(neighbour, openProgramme, { ...terms, key: 'x', courses: [dx.course] }))
      .programme;
    expect(
      await refusal(service.call(registry, listRetained, { programme: ProgrammeId.parse(foreign) })),
    ).toMatchObject({
      code: 'unknown-programme',
    });
  });
});
