import { EnrolmentId } from '#contracts';
import {
  endEnrolment,
  enrolPeople,
  getMyCourse,
  getMyLearning,
  getMyLesson,
  getProgramme,
  mayLearn,
  submitQuizAttempt,
} from '#contracts/progress';
import { naturalId } from '#persistence';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dx,
  event,
  learner,
  officer,
  progressTracking,
  refusal,
  security,
  somebody,
  unknownCourse,
  unknownEnrolment,
  type Harness,
} from '../progress-tracking.factory.js';

const { course } = security;
const now = () => new Date().toISOString();

describe('learning', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const mine = (person: string, enrolment: EnrolmentId) =>
    service.call(learner(person), getMyCourse, { enrolment, course });
  const lesson = (person: string, enrolment: EnrolmentId, key: string) =>
    service.call(learner(person), getMyLesson, { enrolment, course, lesson: key });
  const attempt = (person: string, enrolment: EnrolmentId, number: number, text: string, id = `a-${number}`) =>
    service.call(learner(person), submitQuizAttempt, {
      enrolment,
      course,
      lesson: 'check',
      attempt: id,
      answers: [{ question: `q-${number}`, text }],
      seconds: 30,
    });

  it('should show at once what was accepted, and go on where the learner stopped on another device', async () => {
    const { person, enrolment } = await service.enrolledNow('stopped');
    const before = await mine(person, enrolment);
    expect(before).toMatchObject({
      description: '安全のために',
      version: 1,
      daysLeft: 30,
      started: false,
      missing: { lessons: 2, quizzes: 1, minutes: 60, passScore: null },
      next: { lesson: 'watch', title: '見る', kind: 'video', minutesLeft: 20, position: null },
    });
    const told = { courseId: course, lessonId: 'watch', at: now(), progress: 0.5, position: 312 };
    expect(await service.record(learner(person), [event(enrolment, told)])).toMatchObject([{ result: 'accepted' }]);
    const after = await mine(person, enrolment);
    expect(after).toMatchObject({ started: true, next: { lesson: 'watch', minutesLeft: 10, position: 312 } });
    await service.settled();
    expect(await mine(person, enrolment)).toEqual(after);
    const { enrolments } = await service.call(learner(person), getMyLearning, {});
    expect(enrolments).toMatchObject([{ daysLeft: 30, resume: { lesson: 'watch', position: 312 } }]);
  });

  it('should take completions of quizzes and of lessons elsewhere from nobody who learns', async () => {
    const { person, enrolment } = await service.enrolledNow('untrusted');
    const completed = ['watch', 'check', 'outside'].map((lessonId) =>
      event(enrolment, { courseId: course, lessonId, kind: 'completed', at: now(), seconds: 0 }),
    );
    expect(await service.record(learner(person), completed)).toMatchObject([
      { result: 'accepted' },
      { code: 'completion-not-trusted' },
      { code: 'completion-not-trusted' },
    ]);
  });

  it('should count a graded attempt once, however often it is handed in', async () => {
    const { person, enrolment } = await service.enrolledNow('graded');
    expect(await lesson(person, enrolment, 'check')).toMatchObject({
      attemptsLeft: 3,
      after: 'outside',
      content: { questions: [{ key: 'q-1' }] },
    });
    const failed = await attempt(person, enrolment, 1, 'wrong');
    expect(failed).toMatchObject({ score: 0, passed: false, number: 1, attemptsLeft: 2 });
    expect((await lesson(person, enrolment, 'check')).state).toMatchObject({ score: 0, completed: false });
    const again = await Promise.all([1, 2, 3].map(() => attempt(person, enrolment, 2, 'right')));
    expect(again).toEqual(again.map(() => again[0]));
    expect(again[0]).toMatchObject({ passed: true, number: 2, attemptsLeft: 1 });
    expect((await lesson(person, enrolment, 'check')).state).toMatchObject({ score: 100, completed: true });
    await service.settled();
    const logged = await service.inside(() => service.events.find({ enrolment }).sort({ at: 1 }).lean());
    expect(logged.map(({ kind }) => kind).sort()).toEqual(['completed', 'scored', 'scored']);
    expect((await mine(person, enrolment)).missing).toMatchObject({ lessons: 2, quizzes: 0 });
  });

  it('should refuse other answers under one id, questions of another attempt, and more attempts than there are', async () => {
    const { person, enrolment } = await service.enrolledNow('refusals');
    await attempt(person, enrolment, 1, 'wrong');
    expect(await refusal(attempt(person, enrolment, 1, 'right'))).toMatchObject({ code: 'attempt-reused' });
    expect(await refusal(attempt(person, enrolment, 1, 'right', 'new'))).toMatchObject({ code: 'question-not-asked' });
    await attempt(person, enrolment, 2, 'wrong');
    await attempt(person, enrolment, 3, 'wrong');
    expect(await refusal(attempt(person, enrolment, 4, 'right'))).toMatchObject({ code: 'no-attempts-left' });
    const left = await lesson(person, enrolment, 'check');
    expect(left).toMatchObject({ attemptsLeft: 0, content: { questions: [] } });
    expect((await attempt(person, enrolment, 3, 'wrong')).number).toBe(3);
  });

  it('should let one of two attempts at once be the later, and never more than are allowed', async () => {
    const { person, enrolment } = await service.enrolledNow('at-once');
    const answers = await Promise.all(['x', 'y', 'z'].map((id) => refusal(attempt(person, enrolment, 1, 'wrong', id))));
    expect(answers.filter((answer) => answer === 'answered')).toHaveLength(1);
    expect(answers).toContainEqual(expect.objectContaining({ code: 'question-not-asked' }));
  });

  it('should log after a crash what was graded before it', async () => {
    const { person, enrolment, programme } = await service.enrolledNow('crashed');
    await attempt(person, enrolment, 1, 'right');
    await service.settled();
    await service.inside(async () => {
      await service.events.deleteMany({ enrolment });
      await service.progress.deleteMany({ programme });
      await service.quizRecords.updateOne({ enrolment }, { $set: { unlogged: 1 } });
    });
    await service.stopService();
    await service.startAnother();
    const marked = () => service.inside(() => service.quizRecords.findOne({ enrolment, unlogged: { $exists: true } }));
    await waitFor(async () => (await marked()) === null, { what: 'the attempt to be logged' });
    await service.settled();
    expect((await lesson(person, enrolment, 'check')).state).toMatchObject({ completed: true, score: 100 });
  });

  it('should begin a course only when those before it are completed, and keep what was recorded all the same', async () => {
    const [person, at] = [somebody(), now()];
    const { programme, enrolment } = await service.enrolledNow('path', person);
    const { startsOn, endsOn } = await service.call(officer, getProgramme, { programme });
    const path = [{ course: 'security', after: ['dx'], dueDays: null }];
    await service.open('path', { courses: [security.course, dx.course], startsOn, endsOn, plan: { path } });
    const home = async () => (await service.call(learner(person), getMyLearning, {})).enrolments[0];
    expect(await mine(person, enrolment)).toMatchObject({ waitsFor: [{ key: 'dx', title: dx.title }], next: null });
    expect((await home())?.courses).toMatchObject([
      // A course stands behind those it waits for.
      { key: 'dx', waitsFor: [] },
      { key: 'security', waitsFor: ['dx'] },
    ]);
    expect((await home())?.resume).toMatchObject({ course: dx.course });
    const refused = { code: 'prerequisite-missing', details: { courses: ['dx'] } };
    expect(await refusal(lesson(person, enrolment, 'watch'))).toMatchObject(refused);
    expect(await refusal(attempt(person, enrolment, 1, 'right'))).toMatchObject(refused);

    // What is learned first counts a moment later, before it is folded.
    const done = dx.lessons.map(({ key }) => event(enrolment, { lessonId: key, kind: 'completed', at, seconds: 0 }));
    expect(await service.record(learner(person), done)).toMatchObject(done.map(() => ({ result: 'accepted' })));
    expect(await lesson(person, enrolment, 'watch')).toMatchObject({ state: { completed: false } });
    expect(await mine(person, enrolment)).toMatchObject({ waitsFor: [], next: { lesson: 'watch' } });

    const other = somebody();
    await service.call(officer, enrolPeople, { programme, people: [other] });
    const theirs = EnrolmentId.parse(naturalId('enrolment', programme, other));
    const late = event(theirs, { courseId: course, lessonId: 'watch', at });
    expect(await service.record(learner(other), [late])).toMatchObject([{ result: 'accepted' }]);
    expect(await mine(other, theirs)).toMatchObject({ started: true, waitsFor: [] });
    expect((await attempt(other, theirs, 1, 'right')).passed).toBe(true);
  });

  it('should be closed to others, after an ending, and outside of the period', async () => {
    const { person, enrolment } = await service.enrolledNow('closed');
    const stranger = somebody();
    const hidden = await Promise.all([
      refusal(mine(stranger, enrolment)),
      refusal(lesson(stranger, enrolment, 'watch')),
      refusal(attempt(stranger, enrolment, 1, 'right')),
      refusal(mine(person, unknownEnrolment)),
    ]);
    expect(hidden).toMatchObject(hidden.map(() => ({ code: 'unknown-enrolment', details: {} })));
    expect(
      await refusal(service.call(learner(person), getMyCourse, { enrolment, course: unknownCourse })),
    ).toMatchObject({ code: 'unknown-course' });
    expect(await refusal(lesson(person, enrolment, 'none'))).toMatchObject({ code: 'lesson-not-found' });
    const catalog = { service: 'course-catalog', tenant: '992011' } as const;
    const may = async () => (await service.call(catalog, mayLearn, { person, course, version: 1 })).may;
    expect(await may()).toBe(true);
    expect((await service.call(catalog, mayLearn, { person, course, version: 2 })).may).toBe(false);
    await service.call(officer, endEnrolment, { enrolment, on: now().slice(0, 10), reason: 'personal' });
    expect(await refusal(lesson(person, enrolment, 'watch'))).toMatchObject({ code: 'enrolment-ended' });
    expect(await refusal(attempt(person, enrolment, 1, 'right'))).toMatchObject({ code: 'enrolment-ended' });
    expect(await may()).toBe(false);
    const over = await service.enrolled('over');
    await service.open('over', { courses: [course] });
    expect(await refusal(attempt(over.person, over.enrolment, 1, 'right'))).toMatchObject({ code: 'outside-period' });
  });
});
