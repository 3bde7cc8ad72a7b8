import type { Programme } from '../load/world.js';
import type { Documents, OutcomeDoc, Placement } from './documents.js';
import { foldLog, type Progress } from './fold.js';
import { groupBy } from './group-by.js';

/** One enrolment with everything known of it. */
interface Learner {
  readonly person: string;
  readonly ending: string | null;
  readonly progress: Progress;
  readonly outcome: OutcomeDoc | undefined;
}

/** Counts of one programme from the log, the enrolments and the outcomes; nothing of reporting's is looked at. */
export interface Counts {
  readonly programme: Programme;
  readonly learners: readonly Learner[];
  readonly started: number;
  readonly completed: number;
  readonly seconds: number;
  readonly employed: number;
  readonly denominator: number;
  /** The figures as the report must show them to the municipality. */
  readonly figures: Readonly<Record<string, unknown>>;
}

export function countProgramme(programme: Programme, { log, enrolments, outcomes }: Documents, asOf: string): Counts {
  const logs = groupBy(log, ({ enrolment }) => enrolment);
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome._id, outcome]));
  const learners = enrolments
    .filter((enrolment) => enrolment.programme === programme.id)
    .map(({ _id, person, ending }) => ({
      person,
      ending: ending?.reason ?? null,
      progress: foldLog(logs.get(_id) ?? [], programme),
      outcome: outcomeOf.get(_id),
    }));
  const started = learners.filter(({ progress }) => progress.startedAt !== null).length;
  const completers = learners.filter(({ progress }) => progress.completedAt !== null);
  const completed = completers.length;
  const left = learners.filter(({ ending, progress }) => ending === 'employed' && progress.completedAt === null);
  const seconds = sum(learners.map(({ progress }) => progress.seconds));
  const [job, later] = [employment(completers, left, 3), employment(completers, left, 6)];
  const figures = {
    enrolled: learners.length,
    started,
    completed,
    leftForJob: left.length,
    completionRate: percent(completed, started),
    learningMinutes: Math.floor(seconds / 60),
    courses: Object.fromEntries(
      programme.courses.map(({ key }) => {
        const of = learners.map(({ progress }) => progress.courses.find((course) => course.key === key));
        const having = (field: 'startedAt' | 'completedAt') => of.filter((course) => course?.[field] != null).length;
        return [key, { started: having('startedAt'), completed: having('completedAt') }];
      }),
    ),
    ...surveys(completers),
    ...(programme.audience === 'citizen'
      ? {
          employment: employmentFigures(job, programme, asOf),
          employmentAfterSix: employmentFigures(later, programme, asOf),
          checkpoints: {
            judged: job.judged,
            knownAfterThree: job.known,
            rateAfterThree: percent(job.known, job.judged),
            knownAfterSix: later.known,
            rateAfterSix: percent(later.known, later.judged),
          },
        }
      : { ...uses(learners), ...nobodySaidMore(programme, completed) }),
  };
  return {
    programme,
    learners,
    started,
    completed,
    seconds,
    employed: job.employed.length,
    denominator: job.denominator,
    figures,
  };
}

function surveys(completers: readonly Learner[]) {
  const answersOf = ({ outcome }: Learner, wave: string) =>
    outcome?.surveys.find((survey) => survey.wave === wave)?.answers;
  const satisfied = completers.flatMap((learner) => answersOf(learner, 'T1')?.satisfaction ?? []);
  const pairs = completers.flatMap((learner) => {
    const [before, after] = [answersOf(learner, 'T0')?.understanding, answersOf(learner, 'T1')?.understanding];
    return before != null && after != null ? [{ before, after }] : [];
  });
  const used = completers.flatMap((learner) => answersOf(learner, 'T2')?.usedAtWork ?? []);
  const [pre, post] = [
    pairs.filter(({ before }) => before >= 4).length,
    pairs.filter(({ after }) => after >= 4).length,
  ];
  return {
    satisfaction: {
      invited: completers.length,
      answered: satisfied.length,
      responseRate: percent(satisfied.length, completers.length),
      topTwoRate: percent(satisfied.filter((points) => points >= 4).length, satisfied.length),
      mean: satisfied.length === 0 ? null : Math.round((100 * sum(satisfied)) / satisfied.length) / 100,
      scaleMax: 5,
    },
    understanding: {
      matched: pairs.length,
      preRate: percent(pre, pairs.length),
      postRate: percent(post, pairs.length),
      changePoints: percent(post - pre, pairs.length),
    },
    useAtWork: {
      answered: used.length,
      used: used.filter(Boolean).length,
      rate: percent(used.filter(Boolean).length, used.length),
    },
  };
}

/** 就職率: who completed, so many months later, and who left for a job (domain.md §4.1). */
function employment(completers: readonly Learner[], left: readonly Learner[], months: number) {
  const nextTraining = completers.filter(({ ending }) => ending === 'next-training').length;
  const judged = completers
    .filter(({ ending }) => ending !== 'next-training')
    .map(({ progress, outcome }) => {
      const day = monthsAfter(dayInJapan(progress.completedAt as number), months);
      const inForce = (outcome?.placements ?? []).filter(
        ({ startedOn, leftOn }) => startedOn <= day && (leftOn === null || leftOn > day),
      );
      return { day, placement: latest(inForce) };
    });
  const employed = [
    ...judged.flatMap(({ placement }) => (placement ? [placement] : [])),
    ...left.map(({ outcome }) => latest(outcome?.placements ?? [])),
  ];
  const lastDay = judged
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  const known = judged.filter(({ placement }) => placement !== undefined).length;
  return { nextTraining, denominator: judged.length + left.length, employed, lastDay, judged: judged.length, known };
}

function employmentFigures(
  { nextTraining, denominator, employed, lastDay = '' }: ReturnType<typeof employment>,
  { endsOn }: Programme,
  asOf: string,
) {
  const those = (field: 'insured' | 'related' | 'openEnded') =>
    employed.filter((placement) => placement?.[field]).length;
  return {
    denominator,
    employed: employed.length,
    rate: percent(employed.length, denominator),
    insuredRate: percent(those('insured'), denominator),
    relatedShare: percent(those('related'), employed.length),
    openEndedShare: percent(those('openEnded'), employed.length),
    nextTraining,
    preliminary: endsOn > asOf || lastDay > asOf,
  };
}

function uses(learners: readonly Learner[]) {
  const users = learners.filter(({ outcome }) => (outcome?.workplaceUses.length ?? 0) > 0);
  const hours = users.flatMap(({ outcome }) => outcome?.workplaceUses.map((use) => use.hoursSavedPerMonth) ?? []);
  const reported = { people: users.length, hoursSavedPerMonth: sum(hours) };
  const none = { people: 0, hoursSavedPerMonth: 0 };
  // The load confirms nothing.
  return { workplaceUses: reported, useConfirmation: { selfReported: reported, confirmed: none, doubted: none } };
}

/** What the load never records. */
function nobodySaidMore({ audience }: Programme, completed: number) {
  if (audience === 'staff')
    return { roleChange: { people: 0, related: 0, rate: percent(0, completed), relatedShare: null } };
  const stages = { 'not-considered': 0, considering: 0, planned: 0, 'under-way': 0, done: 0 };
  return { businessShift: { companies: 0, stages } };
}

/** One decimal, halves away from zero; null when there is no whole. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : (Math.sign(part) * Math.round((1000 * Math.abs(part)) / whole)) / 10 + 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const latest = (placements: readonly Placement[]): Placement | undefined =>
  placements.toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1))[0];

const dayInJapan = (moment: number): string => new Date(moment + 9 * 3_600_000).toISOString().slice(0, 10);

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
