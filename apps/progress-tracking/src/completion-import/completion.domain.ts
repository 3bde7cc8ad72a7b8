import type { LessonKind } from '#contracts/catalog';

export interface JudgedCompletion {
  readonly course: string;
  readonly lesson: string;
  /** The day in Japan. */
  readonly on: string;
}
export type CompletionRefusal =
  'course-not-in-programme' | 'unknown-lesson' | 'not-external' | 'future-time' | 'outside-period';

interface Terms {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courses: readonly {
    readonly key: string;
    readonly lessons: readonly { readonly key: string; readonly kind?: LessonKind | undefined }[];
  }[];
}

/** Why a completion that a file tells is refused, or null. What is learned here is completed here. */
export function judgeCompletion(
  { course: key, lesson: lessonKey, on }: JudgedCompletion,
  programme: Terms,
  today: string,
): CompletionRefusal | null {
  const course = programme.courses.find((pin) => pin.key === key);
  if (!course) return 'course-not-in-programme';
  const lesson = course.lessons.find((one) => one.key === lessonKey);
  if (!lesson) return 'unknown-lesson';
  if (lesson.kind !== 'external' && (lesson.kind ?? 'plain') !== 'plain') return 'not-external';
  if (on > today) return 'future-time';
  return on < programme.startsOn || on > programme.endsOn ? 'outside-period' : null;
}

/** A day has no hour: noon in Japan, or now where that is to come. */
export const momentOf = (on: string, now: Date): Date =>
  new Date(Math.min(Date.parse(`${on}T12:00:00.000+09:00`), now.getTime()));
