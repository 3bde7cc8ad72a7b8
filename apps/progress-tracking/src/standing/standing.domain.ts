import type { LateCourse, Standing, StandingCounts } from '#contracts/progress';

/** What tells how an enrolment stands. */
export interface Judged {
  readonly ended: boolean;
  readonly share: number;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
}

const DAY_MS = 24 * 3600 * 1000;
/** Share seen and share passed are compared with this much kindness, so that nobody is behind by a rounding. */
const GRACE = 0.001;

const days = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);

/** Share of a period (both days included) that has passed at the end of yesterday, 0 to 1. */
export function passedShare({ startsOn, endsOn }: Period, today: string): number {
  return Math.min(1, Math.max(0, days(startsOn, today) / (days(startsOn, endsOn) + 1)));
}
export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

export const daysLeft = ({ endsOn }: Period, today: string): number => days(today, endsOn);

/**
 * How an enrolment stands on a day, the first that fits: completed, ended, overdue, not started, behind the pace of the
 * period, on track. Before the programme begins nobody is behind.
 */
export function standingOf({ ended, share, startedAt, completedAt }: Judged, period: Period, today: string): Standing {
  if (completedAt) return 'completed';
  if (ended) return 'ended';
  if (today > period.endsOn) return 'overdue';
  if (!startedAt) return 'not-started';
  return share + GRACE < passedShare(period, today) ? 'behind' : 'on-track';
}

/** Courses that are late, with their titles and days, the longest due first. */
export const lateCourses = (
  late: readonly { readonly key: string; readonly dueOn: string | null }[],
  courses: readonly { readonly key: string; readonly title: string }[],
): LateCourse[] =>
  late
    .flatMap(({ key, dueOn }) => {
      const title = courses.find((course) => course.key === key)?.title;
      return title !== undefined && dueOn !== null ? [{ title, dueOn }] : [];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

const fields: Readonly<Record<Standing, keyof StandingCounts>> = {
  completed: 'completed',
  ended: 'ended',
  overdue: 'overdue',
  'not-started': 'notStarted',
  behind: 'behind',
  'on-track': 'onTrack',
};

const nobody = (): Required<StandingCounts> => ({
  enrolled: 0,
  started: 0,
  completed: 0,
  ended: 0,
  overdue: 0,
  notStarted: 0,
  behind: 0,
  onTrack: 0,
  late: 0,
});

/** Counts how many stand how. */
export function countStandings(
  all: readonly { readonly standing: Standing; readonly startedAt: Date | null; readonly late?: readonly string[] }[],
): StandingCounts {
  const counts = nobody();
  for (const { standing, startedAt, late = [] } of all) {
    counts.enrolled += 1;
    if (startedAt) counts.started += 1;
    if (late.length > 0) counts.late += 1;
    counts[fields[standing]] += 1;
  }
  return counts;
}
