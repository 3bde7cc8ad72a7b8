import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '#contracts/progress';
import type { LessonState, MyCourse } from './my-learning.js';
import { courseAfter } from './note-learned.js';

const lesson = (key: string, kind: LessonState['kind'] = 'text'): LessonState => ({
  key,
  title: key,
  kind,
  minutes: 10,
  completed: false,
  progress: 0,
  position: null,
  score: null,
});
const course = {
  course: 'c',
  started: false,
  lessons: [lesson('one', 'video'), lesson('two'), lesson('three', 'quiz')],
  missing: { lessons: 2, quizzes: 1, minutes: 30, passScore: 70 },
  next: { course: 'c', lesson: 'one', title: 'one', kind: 'video', minutesLeft: 10, position: null },
} as unknown as MyCourse;
const event = (more: Partial<LearningEvent>): LearningEvent =>
  ({ lessonId: 'one', kind: 'progressed', seconds: 30, at: '2026-06-01T00:00:00Z', ...more }) as LearningEvent;

describe('a course after something was learned on this device', () => {
  it('should say where the lesson was left and count what is missing', () => {
    const after = courseAfter(course, event({ progress: 0.55, position: 31 }));
    expect(after).toMatchObject({ started: true, missing: { lessons: 2, quizzes: 1, minutes: 25, passScore: 70 } });
    expect(after.lessons[0]).toMatchObject({ progress: 0.55, position: 31, completed: false });
    expect(after.next?.lesson).toBe('one');
  });

  it('should go on to the lesson after the completed one, and take nothing back', () => {
    const done = courseAfter(course, event({ kind: 'completed' }));
    expect(done).toMatchObject({ missing: { lessons: 1, minutes: 20 }, next: { lesson: 'two' } });
    const later = courseAfter(done, event({ progress: 0.2 }));
    expect(later.lessons[0]).toMatchObject({ completed: true, completedOn: '2026-06-01', progress: 1 });
  });

  it('should have nothing next when the last one is completed', () => {
    const all = ['one', 'two', 'three'].reduce(
      (state, lessonId) => courseAfter(state, event({ kind: 'completed', lessonId })),
      course,
    );
    expect(all.next).toBeNull();
  });
});
