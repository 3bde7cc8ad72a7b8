import { DomainError } from '#contracts';
import type { FundingSource, LogicModel, PathStep, ProgrammePlan } from '#contracts/progress';

/** What is planned with a programme while nobody has said it. */
export const nothingPlanned: ProgrammePlan = {
  purpose: null,
  logicModel: null,
  places: null,
  applications: null,
  fundingSource: null,
  learningHours: null,
  path: [],
  purchase: null,
};

/** What the office says now over what it said before; what is left out stays. */
export const sayPlan = (
  before: ProgrammePlan | undefined,
  said: { readonly [K in keyof ProgrammePlan]?: ProgrammePlan[K] | undefined } = {},
): ProgrammePlan => {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { ...nothingPlanned, ...before, ...given };
};

/**
 * @param courses keys of the programme's courses
 * @throws DomainError `window-reversed`; `path-unclear` for a course that is not in the programme or twice on the path, or
 * that would have to come before itself.
 */
export function checkPlan({ applications, path }: ProgrammePlan, courses: readonly string[]): void {
  if (applications && applications.until < applications.from) throw new DomainError('window-reversed');
  const named = path.map(({ course }) => course);
  const twice = named.find((course, place) => named.indexOf(course) !== place);
  const strange = path.flatMap(({ course, after }) => [course, ...after]).find((id) => !courses.includes(id));
  const round = named.find((course) => comesBefore(path, course, course));
  const course = twice ?? strange ?? round;
  if (course !== undefined) throw new DomainError('path-unclear', { course });
}

/** Whether a course has to be completed before another one, at once or through others. */
function comesBefore(path: readonly PathStep[], first: string, then: string): boolean {
  const seen = new Set<string>();
  const look = (course: string): boolean => {
    const after = path.find((step) => step.course === course)?.after ?? [];
    return after.some((id) => {
      if (id === first) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return look(id);
    });
  };
  return look(then);
}

/** Fields in the order of the contract, so that two plans that say the same read the same. */
const plain = (plan: ProgrammePlan) => [
  plan.purpose,
  plan.logicModel && logicOf(plan.logicModel),
  plan.places,
  plan.applications && [plan.applications.from, plan.applications.until],
  plan.fundingSource satisfies FundingSource | null,
  plan.learningHours,
  plan.path.map(({ course, after, dueDays }) => [course, after, dueDays]),
  plan.purchase ?? null,
];
const logicOf = ({ inputs, activities, outputs, outcomes, kpis }: LogicModel) => [
  inputs,
  activities,
  outputs,
  outcomes,
  kpis.map(({ name, definition, formula, unit, base, target, source, figure = null }) => [
    name,
    definition,
    formula,
    unit,
    base,
    target,
    source,
    figure,
  ]),
];

export const isSamePlan = (one: ProgrammePlan = nothingPlanned, other: ProgrammePlan = nothingPlanned): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));
