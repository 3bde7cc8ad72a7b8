import type { OutputOf } from '#contracts';
import type { getMyCourse, getMyLearning, getMyLesson, LessonState } from '#contracts/progress';
import { isDemo } from '../session/desks.js';
import type { Me } from '../session/me.js';

export type MyEnrolment = OutputOf<typeof getMyLearning>['enrolments'][number];
export type MyCourse = OutputOf<typeof getMyCourse>;
export type MyLesson = OutputOf<typeof getMyLesson>;
export type { LessonState };

/** Ids of a course of mine, as addresses and operations have them. */
export interface CourseIds {
  readonly enrolment: string;
  readonly course: string;
}

export const courseAddress = ({ enrolment, course }: CourseIds): string => `/learning/${enrolment}/courses/${course}`;
export const lessonAddress = (ids: CourseIds, lesson: string): string =>
  `${courseAddress(ids)}/lessons/${encodeURIComponent(lesson)}`;

/** What a demo municipality shows is made up. */
export const isDemoDesk = ({ desk }: Me): boolean => isDemo(desk?.municipality);

/** The lesson to learn after this one: the next that is left, else the first that is. Null: nothing is left. */
export function nextAfter<Lesson extends { readonly key: string; readonly completed: boolean }>(
  lessons: readonly Lesson[],
  key: string,
): Lesson | null {
  const place = lessons.findIndex((lesson) => lesson.key === key);
  const others = [...lessons.slice(place + 1), ...lessons.slice(0, Math.max(place, 0))];
  return others.find(({ completed }) => !completed) ?? null;
}
