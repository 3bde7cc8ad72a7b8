import type { FundingSource, Kpi } from '#contracts/progress';
import type { FormOf } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';
import { inOrder, type StepInput } from './path.js';

type KpiInput = { [K in keyof Kpi]?: Kpi[K] | undefined };
export interface LogicInput {
  inputs?: string[] | undefined;
  activities?: string[] | undefined;
  outputs?: string[] | undefined;
  outcomes?: string[] | undefined;
  kpis: KpiInput[];
}
/** A plan as its form has it: what is empty is not there. */
export interface PlanInput {
  purpose?: string | undefined;
  places?: number | undefined;
  applications?: { from?: string | undefined; until?: string | undefined };
  fundingSource?: FundingSource | undefined;
  learningHours?: number | undefined;
  logicModel: LogicInput;
  path: StepInput[];
}
export type PlanForm = FormOf<{ plan: PlanInput }>;

export const logicParts = ['inputs', 'activities', 'outputs', 'outcomes'] as const;

const unlessNull = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

/** What the form begins with. */
export function planInput({ plan, courses }: Programme): PlanInput {
  const path = plan?.path ?? [];
  const named = new Set(path.map(({ course }) => course));
  const others = courses.filter(({ key }) => !named.has(key)).map(({ key }) => ({ course: key, after: [] }));
  const { kpis = [], ...lines } = plan?.logicModel ?? {};
  return {
    purpose: unlessNull(plan?.purpose),
    places: unlessNull(plan?.places),
    applications: plan?.applications ?? {},
    fundingSource: unlessNull(plan?.fundingSource),
    learningHours: unlessNull(plan?.learningHours),
    logicModel: {
      ...lines,
      kpis: kpis.map(({ base, figure, ...kpi }) => ({ ...kpi, base: unlessNull(base), figure: unlessNull(figure) })),
    },
    path: inOrder([...path.map((step) => ({ ...step, dueDays: unlessNull(step.dueDays) })), ...others]),
  };
}
