import { dayInJapan, DomainError } from '#contracts';
import type { LessonKind } from '#contracts/catalog';

const HOUR_MS = 3_600_000;
const CODE_STEP_MS = 30_000;
/** A code works in its own half minute and the two after it: long enough to unlock a phone. */
const CODE_STEPS = 3;

interface Terms {
  readonly from: Date;
  readonly until: Date;
}
interface Programme {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courses: readonly {
    readonly course: string;
    readonly key: string;
    readonly lessons: readonly { readonly key: string; readonly kind?: LessonKind | undefined }[];
  }[];
}

/**
 * The course of a programme whose lesson can be held as a session.
 * @throws DomainError `unknown-course`, `unknown-lesson`, `not-a-class-lesson`; `session-time-wrong`,
 * `outside-period` (by the day it begins in Japan).
 */
export function checkPlanned<P extends Programme>(
  programme: P,
  { course, lesson: key, from, until }: Terms & { readonly course: string; readonly lesson: string },
): P['courses'][number] {
  const pinned = programme.courses.find((pin) => pin.course === course);
  if (!pinned) throw new DomainError('unknown-course');
  const lesson = pinned.lessons.find((one) => one.key === key);
  if (!lesson) throw new DomainError('unknown-lesson');
  if (!['plain', 'external'].includes(lesson.kind ?? 'plain')) throw new DomainError('not-a-class-lesson');
  const lasts = until.getTime() - from.getTime();
  if (lasts <= 0 || lasts > 24 * HOUR_MS) throw new DomainError('session-time-wrong');
  const day = dayInJapan(from);
  if (day < programme.startsOn || day > programme.endsOn) throw new DomainError('outside-period');
  return pinned;
}

/** Reception by code: from an hour before the session until its end. */
export const isReceptionOpen = ({ from, until }: Terms, now: Date): boolean =>
  now.getTime() >= from.getTime() - HOUR_MS && now <= until;

/** The desk may tick names later, too: paper lists are typed in afterwards. */
export const isDeskOpen = ({ from }: Terms, now: Date): boolean => now.getTime() >= from.getTime() - HOUR_MS;

/** The moment that an attendance counts at: when it was recorded, and not after the session. */
export const attendedAt = ({ until }: Terms, now: Date): Date => (now < until ? now : until);

/** The half minutes whose codes work now, the present one first. */
export const codeSteps = (now: Date): number[] => {
  const step = Math.floor(now.getTime() / CODE_STEP_MS);
  return Array.from({ length: CODE_STEPS }, (_, place) => step - place);
};

/** When another code is shown. */
export const codeChangesAt = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / CODE_STEP_MS) + 1) * CODE_STEP_MS);
