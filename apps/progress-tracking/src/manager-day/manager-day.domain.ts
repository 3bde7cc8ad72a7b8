import type { Standing } from '#contracts/progress';

/** Who needs somebody to ask, most urgent first. */
const urgent: readonly Standing[] = ['overdue', 'behind', 'not-started'];

export const isLate = ({ standing }: { readonly standing: Standing }): boolean => urgent.includes(standing);

interface Stands {
  readonly standing: Standing;
  readonly share: number;
  readonly enrolment: string;
}

/** By urgency, then who did least; of two alike always the same first. */
export const mostUrgentFirst = <T extends Stands>(late: readonly T[]): T[] =>
  late.toSorted(
    (a, b) =>
      urgent.indexOf(a.standing) - urgent.indexOf(b.standing) ||
      a.share - b.share ||
      (a.enrolment < b.enrolment ? -1 : 1),
  );
