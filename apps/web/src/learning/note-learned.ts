import type { QueryClient } from '@tanstack/react-query';
import type { LearningEvent } from '#contracts/progress';
import { getMyCourse, getMyLesson } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { dayOf } from '../texts/dates.js';
import { nextAfter, type LessonState, type MyCourse } from './my-learning.js';

/**
 * What the device knows of a lesson before the platform has answered, also without network: the pages show it at once.
 * The next answer of the platform takes its place.
 */
export function noteLearned(client: QueryClient, event: LearningEvent): void {
  const { enrolmentId: enrolment, courseId: course, lessonId: lesson } = event;
  if (lesson === null) return;
  client.setQueryData(readQuery(getMyLesson, { enrolment, course, lesson }).queryKey, (known) =>
    known ? { ...known, state: after(known.state, event) } : known,
  );
  client.setQueryData(readQuery(getMyCourse, { enrolment, course }).queryKey, (known) =>
    known ? courseAfter(known, event) : known,
  );
}

/** How far a lesson is after an event. */
function after(state: LessonState, { kind, progress = 0, position, at }: LearningEvent): LessonState {
  const completed = state.completed || kind === 'completed';
  return {
    ...state,
    completed,
    completedOn: state.completedOn ?? (completed ? dayOf(at) : null),
    progress: Math.max(state.progress, kind === 'completed' ? 1 : progress),
    position: position ?? state.position,
  };
}

/** How far a course is after an event: the sentence about what is missing counts with it. */
export function courseAfter(course: MyCourse, event: LearningEvent): MyCourse {
  const lessons = course.lessons.map((state) => (state.key === event.lessonId ? after(state, event) : state));
  const left = lessons.filter(({ completed }) => !completed);
  const missing = {
    ...course.missing,
    lessons: left.filter(({ kind }) => kind !== 'quiz').length,
    quizzes: left.filter(({ kind }) => kind === 'quiz').length,
    minutes: left.reduce((sum, { minutes, progress }) => sum + Math.ceil(minutes * (1 - progress)), 0),
  };
  const isNext = course.next?.lesson === event.lessonId && event.kind === 'completed';
  const following = isNext && event.lessonId !== null ? nextAfter(lessons, event.lessonId) : undefined;
  const next =
    following === undefined
      ? course.next
      : following && { ...following, course: course.course, lesson: following.key, minutesLeft: following.minutes };
  return { ...course, started: true, lessons, missing, next };
}
