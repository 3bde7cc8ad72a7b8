import { judgeEmployment } from './employment.domain.js';
import type { Fact } from './fact.domain.js';

/** What is counted of some enrolments of a programme: whole numbers that can be summed in any order. */
export interface RowTally {
  readonly enrolled: number;
  readonly started: number;
  readonly completed: number;
  readonly leftForJob: number;
  readonly seconds: number;
  /** T1 of those who completed. */
  readonly satisfaction: { readonly answered: number; readonly topTwo: number };
  /** T2 of those who completed. */
  readonly useAtWork: { readonly answered: number; readonly used: number };
  /** 就職率, three months after. */
  readonly employment: { readonly denominator: number; readonly employed: number };
}

export const emptyRow: RowTally = {
  enrolled: 0,
  started: 0,
  completed: 0,
  leftForJob: 0,
  seconds: 0,
  satisfaction: { answered: 0, topTwo: 0 },
  useAtWork: { answered: 0, used: 0 },
  employment: { denominator: 0, employed: 0 },
};

export const addRows = (a: RowTally, b: RowTally): RowTally => ({
  enrolled: a.enrolled + b.enrolled,
  started: a.started + b.started,
  completed: a.completed + b.completed,
  leftForJob: a.leftForJob + b.leftForJob,
  seconds: a.seconds + b.seconds,
  satisfaction: {
    answered: a.satisfaction.answered + b.satisfaction.answered,
    topTwo: a.satisfaction.topTwo + b.satisfaction.topTwo,
  },
  useAtWork: { answered: a.useAtWork.answered + b.useAtWork.answered, used: a.useAtWork.used + b.useAtWork.used },
  employment: {
    denominator: a.employment.denominator + b.employment.denominator,
    employed: a.employment.employed + b.employment.employed,
  },
});

const one = (counts: boolean): number => (counts ? 1 : 0);

/** What one enrolment adds: by the same rules as the programme's own counts. Nothing before its enrolment has come. */
export function rowOf(fact: Fact): RowTally {
  const { enrolment, progress, outcome } = fact;
  if (!enrolment) return emptyRow;
  const hasCompleted = progress != null && progress.completedAt !== null;
  const { T1: t1 = {}, T2: t2 = {} } = (hasCompleted && outcome?.surveys) || {};
  const judged = judgeEmployment(fact, 3);
  const inDenominator = judged.counts === 'in-denominator';
  return {
    enrolled: 1,
    started: one(progress != null && progress.startedAt !== null),
    completed: one(hasCompleted),
    leftForJob: one(!hasCompleted && enrolment.ending === 'employed'),
    seconds: progress?.seconds ?? 0,
    satisfaction: { answered: one(t1.satisfaction != null), topTwo: one((t1.satisfaction ?? 0) >= 4) },
    useAtWork: { answered: one(t2.usedAtWork != null), used: one(t2.usedAtWork === true) },
    employment: { denominator: one(inDenominator), employed: one(inDenominator && judged.employed) },
  };
}
