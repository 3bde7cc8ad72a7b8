import { CourseId, EnrolmentId } from '#contracts';
import type { Blocked, LearningEvent, PinnedCourse } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import { judgeEvent, MOST_EVENTS, timeOf } from './learning-event.domain.js';

const courseId = CourseId.parse('00000000-0000-4000-8000-000000000001');
const dx: PinnedCourse = {
  course: courseId,
  key: 'dx',
  title: 'はじめての自治体DX',
  version: 1,
  lessons: [{ key: 'dx-1', minutes: 20 }],
  passScore: 60,
};
const learned: LearningEvent = {
  id: 'e-1',
  enrolmentId: EnrolmentId.parse('00000000-0000-4000-8000-000000000002'),
  courseId,
  lessonId: 'dx-1',
  kind: 'progressed',
  seconds: 30,
  at: '2025-07-01T00:00:00.000Z',
};
const learner = {
  enrolment: { courses: [dx], events: 0, blocked: null as Blocked | null },
  trusted: false,
  receivedAt: new Date('2025-07-01T00:00:10.000Z'),
};
const backfill = { ...learner, trusted: true };

describe('an event', () => {
  it('should be accepted when everything fits', () => {
    expect(judgeEvent(learned, learner)).toBeNull();
    expect(judgeEvent({ ...learned, kind: 'scored', lessonId: null, score: 80 }, backfill)).toBeNull();
  });

  it.each<[string, Partial<LearningEvent>, Partial<typeof learner> | { enrolment: null }, string]>([
    ['an enrolment that the caller may not record for', {}, { enrolment: null }, 'unknown-enrolment'],
    [
      'a course that the programme does not pin',
      { courseId: CourseId.parse('00000000-0000-4000-8000-00000000000f') },
      {},
      'course-not-in-programme',
    ],
    ['progress without a lesson', { lessonId: null }, {}, 'lesson-missing'],
    ['a completion without a lesson', { kind: 'completed', lessonId: null }, {}, 'lesson-missing'],
    [
      'an enrolment without consent',
      {},
      { enrolment: { ...learner.enrolment, blocked: 'consent-missing' } },
      'consent-missing',
    ],
    ['a lesson of another course', { lessonId: 'rpa-1' }, {}, 'unknown-lesson'],
    ['a test without its score', { kind: 'scored', lessonId: null }, {}, 'score-missing'],
    ['a learner’s own score', { kind: 'scored', lessonId: null, score: 100 }, {}, 'score-not-trusted'],
    ['a future time of a trusted sender', { at: '2025-07-01T00:00:10.001Z' }, { trusted: true }, 'future-time'],
    ['one more than the limit', {}, { enrolment: { ...learner.enrolment, events: MOST_EVENTS } }, 'too-many-events'],
  ])('should be refused by name: %s', (_, event, judgement, code) => {
    expect(judgeEvent({ ...learned, ...event }, { ...learner, ...judgement })).toBe(code);
  });

  it('should not be refused for a learner’s clock that runs ahead', () => {
    expect(judgeEvent({ ...learned, at: '2030-01-01T00:00:00.000Z' }, learner)).toBeNull();
  });
});

describe('the time of an event', () => {
  it('should be as long before receipt as the sender says it was before sending', () => {
    const at = timeOf('2025-07-01T09:00:00.000Z', '2025-07-01T09:00:04.000Z', learner);
    expect(at).toEqual(new Date('2025-07-01T00:00:06.000Z'));
  });

  it('should never be in the future', () => {
    expect(timeOf('2025-07-02T00:00:00.000Z', '2025-07-01T00:00:00.000Z', learner)).toEqual(learner.receivedAt);
  });

  it('should be the sender’s own when he is trusted', () => {
    expect(timeOf('2024-01-01T00:00:00.000Z', '2025-07-01T00:00:00.000Z', backfill)).toEqual(
      new Date('2024-01-01T00:00:00.000Z'),
    );
  });
});
