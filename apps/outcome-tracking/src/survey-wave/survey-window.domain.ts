import { addDays, addMonths, endOfDay } from '#contracts';
import type { PlannedWave, Wave } from '#contracts/outcomes';

const monthsOf: Readonly<Record<Wave, number>> = { T0: 0, T1: 0, T2: 3, T3: 6 };

/** Whether a wave's days count from the enrolment or from the completion. */
export const countsFrom = (wave: Wave): 'enrolment' | 'completion' => (wave === 'T0' ? 'enrolment' : 'completion');

/** The first and the last day a survey can be answered by whoever was enrolled, or completed, on `day`. */
export function windowOf(
  { wave, afterDays, openDays }: Pick<PlannedWave, 'wave' | 'afterDays' | 'openDays'>,
  day: string,
): { readonly opensOn: string; readonly closesOn: string } {
  const opensOn = addDays(addMonths(day, monthsOf[wave]), afterDays);
  return { opensOn, closesOn: addDays(opensOn, openDays - 1) };
}

/** No day after this one can have its window open today: some days more than exactly, for months of unequal length. */
export const latestDay = ({ wave, afterDays }: Pick<PlannedWave, 'wave' | 'afterDays'>, today: string): string =>
  addDays(addMonths(addDays(today, -afterDays), -monthsOf[wave]), 3);

/** Closed after 23:59:59.999 of its last day in Japan. */
export const isClosed = (closesOn: string, now: Date): boolean => now > endOfDay(closesOn);
