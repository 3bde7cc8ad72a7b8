import { CourseId, dayInJapan } from '#contracts';
import type { LessonKind } from '#contracts/catalog';
import type { LessonState, Missing, Resume } from '#contracts/progress';

/** A course as the programme pinned it. */
export interface PinnedForLearning {
  readonly course: string;
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly passScore: number | null;
  readonly lessons: readonly {
    readonly key: string;
    readonly minutes: number;
    readonly title?: string | undefined;
    readonly kind?: LessonKind | undefined;
  }[];
}

/** How far a learner is with a course. */
export interface LearnedCourse {
  readonly key: string;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly bestScore: number | null;
  readonly passedAt: Date | null;
  readonly lessons: readonly {
    readonly key: string;
    readonly progress: number;
    readonly completedAt: Date | null;
    readonly bestScore?: number | null;
    readonly lastAt?: Date | null;
    readonly stopped?: { readonly position: number } | null;
  }[];
}

const DAY_MS = 24 * 3600 * 1000;

/** Days from a day until another; negative when it is past. */
export const daysUntil = (until: string, today: string): number =>
  Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);

/** Each lesson of a course with how far it is. */
export const lessonStates = (pinned: PinnedForLearning, learned: LearnedCourse | undefined): LessonState[] =>
  pinned.lessons.map(({ key, minutes, title, kind }) => {
    const known = learned?.lessons.find((lesson) => lesson.key === key);
    return {
      key,
      title: title ?? null,
      kind: kind ?? 'plain',
      minutes,
      completed: Boolean(known?.completedAt),
      completedOn: known?.completedAt ? dayInJapan(known.completedAt) : null,
      progress: known?.progress ?? 0,
      position: known?.stopped?.position ?? null,
      score: known?.bestScore ?? null,
    };
  });

/** What keeps a course from being complete, in the words of a sentence: lessons, quizzes, the test. */
export function missingIn(pinned: PinnedForLearning, learned: LearnedCourse | undefined): Missing {
  const left = lessonStates(pinned, learned).filter(({ completed }) => !completed);
  return {
    lessons: left.filter(({ kind }) => kind !== 'quiz').length,
    quizzes: left.filter(({ kind }) => kind === 'quiz').length,
    minutes: left.reduce((sum, lesson) => sum + minutesLeft(lesson), 0),
    passScore: learned?.passedAt ? null : pinned.passScore,
  };
}

/** The last moment of learning something, or null. */
export const lastAtOf = (learned: LearnedCourse | undefined): Date | null =>
  (learned?.lessons ?? []).reduce<Date | null>(
    (last, { lastAt }) => (lastAt && (!last || lastAt > last) ? lastAt : last),
    null,
  );

/**
 * Where to go on: the lesson learned last where it is not complete, else the next one after it, else the first that is
 * left. Of several courses the one learned last, else the first that has something left. Null: nothing is left.
 */
export function whereToGoOn(
  courses: readonly { readonly pinned: PinnedForLearning; readonly learned: LearnedCourse | undefined }[],
): Resume | null {
  const byLast = courses.toSorted(
    (a, b) => (lastAtOf(b.learned)?.getTime() ?? 0) - (lastAtOf(a.learned)?.getTime() ?? 0),
  );
  for (const { pinned, learned } of byLast) {
    const states = lessonStates(pinned, learned);
    const last = lastLesson(learned);
    const from = Math.max(
      0,
      states.findIndex(({ key }) => key === last),
    );
    const next = [...states.slice(from), ...states.slice(0, from)].find(({ completed }) => !completed);
    if (!next) continue;
    return {
      course: CourseId.parse(pinned.course),
      lesson: next.key,
      title: next.title,
      kind: next.kind,
      minutesLeft: minutesLeft(next),
      position: next.position,
    };
  }
  return null;
}

/** 標準学習時間 that is left of a lesson, by the share seen, whole minutes up. */
const minutesLeft = ({ minutes, progress }: LessonState): number => Math.ceil(minutes * (1 - progress));

function lastLesson(learned: LearnedCourse | undefined): string | undefined {
  const last = lastAtOf(learned)?.getTime();
  return learned?.lessons.findLast(({ lastAt }) => last !== undefined && lastAt?.getTime() === last)?.key;
}
