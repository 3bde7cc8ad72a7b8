import { addDays, dayInJapan, DomainError } from '#contracts';
import type { ProgrammePlan } from '#contracts/progress';

/** What the path asks of somebody for one course. */
export interface OnPath {
  /** Key of the course. */
  readonly key: string;
  /** The last day, in Japan, to complete it in time; null: the programme's end. */
  readonly dueOn: string | null;
  /** Keys of the courses to be completed before it. */
  readonly after: readonly string[];
  /** Its place on the path, from 0; null: it comes whenever. */
  readonly place: number | null;
}

interface Planned {
  readonly endsOn: string;
  readonly courses: readonly { readonly key: string }[];
  readonly plan?: ProgrammePlan;
}

/**
 * What the path asks of somebody who was enrolled then. The day of the enrolment is day 0; nothing is due after the
 * programme's end.
 */
export function pathFor({ endsOn, courses, plan }: Planned, enrolledAt: Date): OnPath[] {
  const enrolledOn = dayInJapan(enrolledAt);
  const order = inOrder(plan?.path ?? []);
  return courses.map(({ key }) => {
    const place = order.indexOf(key);
    const step = plan?.path.find(({ course }) => course === key);
    const due = step?.dueDays != null ? addDays(enrolledOn, step.dueDays) : null;
    return {
      key,
      dueOn: due !== null && due > endsOn ? endsOn : due,
      after: step?.after ?? [],
      place: place < 0 ? null : place,
    };
  });
}

/** Keys of courses in the order of the path, each behind those that come before it, whether they stand on it or not. */
function inOrder(path: ProgrammePlan['path']): string[] {
  const order = new Set<string>();
  const add = (key: string) => {
    if (order.has(key)) return;
    // No path goes round in a circle: `checkPlan` refuses it.
    for (const first of path.find(({ course }) => course === key)?.after ?? []) add(first);
    order.add(key);
  };
  for (const { course } of path) add(course);
  return [...order];
}

/** How far somebody is with a course. */
interface Learned {
  readonly key: string;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
}

/** Keys of the courses that somebody has to complete before beginning one; none once it was begun, however that came. */
export function waitsFor(after: readonly string[], key: string, learned: readonly Learned[]): string[] {
  if (learned.some((course) => course.key === key && course.startedAt)) return [];
  return after.filter((first) => !learned.some((course) => course.key === first && course.completedAt));
}

/** @throws DomainError `prerequisite-missing` with the keys of the courses that come first. */
export function checkMayBegin({ plan }: Pick<Planned, 'plan'>, key: string, learned: readonly Learned[] = []): void {
  const courses = waitsFor(plan?.path.find(({ course }) => course === key)?.after ?? [], key, learned);
  if (courses.length > 0) throw new DomainError('prerequisite-missing', { courses });
}

/** Whether a course is late on a day: it was due before, and is not completed. */
export const isLate = ({ dueOn }: OnPath, completedAt: Date | null, today: string): boolean =>
  completedAt === null && dueOn !== null && dueOn < today;
