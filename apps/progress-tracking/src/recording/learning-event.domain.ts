import type { OutputOf } from '#contracts';
import type { LessonKind } from '#contracts/catalog';
import type { Blocked, LearningEvent, recordLearningEvents } from '#contracts/progress';

export type EventAnswer = OutputOf<typeof recordLearningEvents>['results'][number];
export type EventRefusal = Extract<EventAnswer, { result: 'refused' }>['code'];

/** An enrolment collects at most so many events (architecture.md §3.4). */
export const MOST_EVENTS = 20_000;

interface JudgedCourse {
  readonly course: string;
  readonly lessons: readonly { readonly key: string; readonly kind?: LessonKind | undefined }[];
}

/** What an event is judged by. */
export interface Judgement {
  /** The enrolment with the courses that its programme pins, when the caller may record for it. */
  readonly enrolment: {
    readonly courses: readonly JudgedCourse[];
    readonly events: number;
    /** Why nothing new may be recorded of it. */
    readonly blocked: Blocked | null;
  } | null;
  /** The sender's own times and scores are believed (scope `backfill`). */
  readonly trusted: boolean;
  readonly receivedAt: Date;
}

/** Why an event is refused, or null. A caller learns nothing of an enrolment that he may not record for. */
export function judgeEvent(event: LearningEvent, judgement: Judgement): EventRefusal | null {
  const { enrolment, trusted, receivedAt } = judgement;
  if (!enrolment) return 'unknown-enrolment';
  if (enrolment.blocked) return enrolment.blocked;
  const course = enrolment.courses.find((pinned) => pinned.course === event.courseId);
  if (!course) return 'course-not-in-programme';
  if (event.lessonId === null && event.kind !== 'scored') return 'lesson-missing';
  if (event.lessonId !== null && !course.lessons.some(({ key }) => key === event.lessonId)) return 'unknown-lesson';
  if (event.kind === 'scored' && event.score === undefined) return 'score-missing';
  if (event.kind === 'scored' && !trusted) return 'score-not-trusted';
  const kind = course.lessons.find(({ key }) => key === event.lessonId)?.kind;
  if (event.kind === 'completed' && !trusted && (kind === 'quiz' || kind === 'external'))
    return 'completion-not-trusted';
  if (trusted && new Date(event.at) > receivedAt) return 'future-time';
  return enrolment.events >= MOST_EVENTS ? 'too-many-events' : null;
}

/**
 * When an event happened: received − (sentAt − at), so that a wrong clock of the sender does not matter; never in the
 * future. A trusted sender's own time stands.
 */
export function timeOf(at: string, sentAt: string, { trusted, receivedAt }: Omit<Judgement, 'enrolment'>): Date {
  if (trusted) return new Date(at);
  const sinceThen = new Date(sentAt).getTime() - new Date(at).getTime();
  return new Date(Math.min(receivedAt.getTime(), receivedAt.getTime() - sinceThen));
}
