import { z } from 'zod';
import type { RequestOf } from '#contracts';
import { openProgramme, type Kpi, type ProgrammePlan } from '#contracts/progress';
import type { Programme } from '../programmes/programmes.js';
import { saysSomething, waitingForAbove } from './path.js';
import { logicParts, type LogicInput, type PlanInput } from './plan-input.js';

const mostLines = 20;
const longestLine = 300;

/** Judges the form by the schema of the service: the programme stays as it is, but for its plan. */
export const planSchema = (programme: Programme) =>
  z
    .custom<{ plan: PlanInput }>()
    .superRefine(({ plan }, context) => {
      for (const part of logicParts) {
        const lines = plan.logicModel[part] ?? [];
        if (lines.length > mostLines || lines.some((line) => line.length > longestLine))
          context.addIssue({ code: 'custom', path: ['plan', 'logicModel', part] });
      }
    })
    .transform(({ plan }) => said(programme, plan))
    .pipe(openProgramme.input);

function said(programme: Programme, plan: PlanInput): RequestOf<typeof openProgramme> {
  const { key, name, audience, fiscalYear, startsOn, endsOn, courses } = programme;
  const terms = { key, name, audience, fiscalYear, startsOn, endsOn, courses: courses.map(({ course }) => course) };
  return { ...terms, plan: planSaid(programme, plan) };
}

/** An empty field takes back what was said. What has no field for this audience stays. */
function planSaid({ audience, courses }: Programme, plan: PlanInput): Partial<ProgrammePlan> {
  const { applications, path } = plan;
  const window = applications?.from || applications?.until ? applications : null;
  const steps = waitingForAbove(path);
  const isPath = saysSomething(
    steps,
    courses.map(({ key }) => key),
  );
  // Judged by the schema that follows: what is missing is refused there, by name.
  return {
    purpose: plan.purpose ?? null,
    logicModel: logicSaid(plan.logicModel),
    fundingSource: plan.fundingSource ?? null,
    ...(audience === 'staff'
      ? { learningHours: plan.learningHours ?? null }
      : { places: plan.places ?? null, applications: window as ProgrammePlan['applications'] }),
    path: isPath ? steps.map(({ course, after, dueDays }) => ({ course, after, dueDays: dueDays ?? null })) : [],
  };
}

function logicSaid({ kpis, ...lines }: LogicInput): ProgrammePlan['logicModel'] {
  if (kpis.length === 0 && logicParts.every((part) => !lines[part])) return null;
  const [inputs = [], activities = [], outputs = [], outcomes = []] = logicParts.map((part) => lines[part]);
  const measured = kpis.map((kpi) => ({ ...kpi, base: kpi.base ?? null })) as Kpi[];
  return { inputs, activities, outputs, outcomes, kpis: measured };
}
