import type { ProgrammePlan } from '#contracts/progress';

interface Dated {
  readonly fiscalYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return day.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next;
}

/** A programme's year and period, a year later. */
export const datesLater = ({ fiscalYear, startsOn, endsOn }: Dated): Dated => ({
  fiscalYear: fiscalYear + 1,
  startsOn: yearLater(startsOn),
  endsOn: yearLater(endsOn),
});

/** A plan a year later, its path over the courses that are still there. */
export const planLater = (plan: ProgrammePlan, courses: readonly string[]): ProgrammePlan => ({
  ...plan,
  applications: plan.applications && {
    from: yearLater(plan.applications.from),
    until: yearLater(plan.applications.until),
  },
  path: plan.path
    .filter(({ course }) => courses.includes(course))
    .map((step) => ({ ...step, after: step.after.filter((course) => courses.includes(course)) })),
});
