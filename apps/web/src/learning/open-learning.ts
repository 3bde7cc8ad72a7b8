import type { MyEnrolment } from './my-learning.js';

type Known = Pick<MyEnrolment, 'ending' | 'completedOn' | 'daysLeft' | 'endsOn' | 'startsOn' | 'resume' | 'lastAt'>;

/** There is something to learn, and time for it: not completed, not ended, not over. */
export const isOpen = ({
  ending,
  completedOn,
  daysLeft = 0,
}: Pick<Known, 'ending' | 'completedOn' | 'daysLeft'>): boolean =>
  ending === null && completedOn === null && daysLeft >= 0;

/** Nothing is recorded until its person has consented. */
export const asksConsent = ({ consent }: Pick<MyEnrolment, 'consent'>): boolean =>
  consent === 'missing' || consent === 'withdrawn';

/** What ends first comes first. */
export const byUrgency = (a: Pick<Known, 'endsOn'>, b: Pick<Known, 'endsOn'>): number =>
  a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0;

/** The programme to go on with: the one learned last, else the one that ends first. Given those that are open. */
export function whereToGoOn<One extends Pick<Known, 'resume' | 'lastAt' | 'endsOn'>>(open: readonly One[]): One | null {
  const left = open.filter(({ resume }) => resume).toSorted(byUrgency);
  return left.reduce<One | null>((best, one) => (best && (best.lastAt ?? '') >= (one.lastAt ?? '') ? best : one), null);
}
