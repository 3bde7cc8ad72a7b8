import { addDays } from '#contracts';
import type { ReminderKind, Standing } from '#contracts/progress';

export interface Rules {
  readonly dueSoonDays: number;
  readonly notStartedAfterDays: number;
}
interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** After the programme's end, whoever has not completed is told for so long; then the office has moved on. */
const OVERDUE_DAYS = 14;
/** As many mails somebody may get within seven days. */
const PER_WEEK = 2;

/**
 * What an enrolment is to be reminded of on a day, the first that fits; null: nothing. Who completed or ended is left
 * alone, and whose lessons wait for another seat. `enrolledOn`: nobody has not begun before they could.
 */
export function reminderFor(
  {
    standing,
    enrolledOn,
    lacksSeat,
  }: { readonly standing: Standing; readonly enrolledOn: string; readonly lacksSeat: boolean },
  { startsOn, endsOn }: Period,
  { dueSoonDays, notStartedAfterDays }: Rules,
  today: string,
): Extract<ReminderKind, 'due-soon' | 'overdue' | 'not-started'> | null {
  if (standing === 'completed' || standing === 'ended' || lacksSeat) return null;
  if (today > endsOn) return today <= addDays(endsOn, OVERDUE_DAYS) ? 'overdue' : null;
  if (today < startsOn) return null;
  if (today >= addDays(endsOn, -dueSoonDays)) return 'due-soon';
  const could = enrolledOn > startsOn ? enrolledOn : startsOn;
  return standing === 'not-started' && today >= addDays(could, notStartedAfterDays) ? 'not-started' : null;
}

/** Whether somebody may be written to on a day, by the days on which they were: once a day, twice in seven days. */
export const mayBeWrittenTo = (postedOn: readonly string[], today: string): boolean =>
  !postedOn.includes(today) && postedOn.filter((day) => day > addDays(today, -7)).length < PER_WEEK;
