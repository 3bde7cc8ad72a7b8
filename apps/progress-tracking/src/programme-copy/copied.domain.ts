import { addMonths } from '#contracts';
import type { ProgrammePlan } from '#contracts/progress';

interface Dated {
  readonly fiscalYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

const yearLater = (day: string): string => addMonths(day, 12);

/** A programme's year and period, a year later. */
export const datesLater = ({ fiscalYear, startsOn, endsOn }: Dated): Dated => ({
  fiscalYear: fiscalYear + 1,
  startsOn: yearLater(startsOn),
  endsOn: yearLater(endsOn),
});

/** A plan a year later, its path over the courses that are still there; seats are bought anew. */
export const planLater = (plan: ProgrammePlan, courses: readonly string[]): ProgrammePlan => ({
  ...plan,
  applications: plan.applications && {
    from: yearLater(plan.applications.from),
    until: yearLater(plan.applications.until),
  },
  purchase: null,
  path: plan.path
    .filter(({ course }) => courses.includes(course))
    .map((step) => ({ ...step, after: step.after.filter((course) => courses.includes(course)) })),
});
