import type { Audience } from '#contracts';
import { shiftStages } from '#contracts/outcomes';
import type { RowTally } from './row-tally.domain.js';
import type { EmploymentTally, PeopleAndHours, Tally } from './tally.domain.js';

/** What a figure is made from, as numbers of a tally. */
export interface CountedFigure<T> {
  /** Enrolments (or companies) that it counts; of a rate those in the denominator, of a sum or a mean those with a value. */
  readonly counts: (tally: T) => number;
  /** Of a rate: those in the numerator. */
  readonly part?: (tally: T) => number;
  /** Of a sum, a mean or a change: the sum of the values. */
  readonly value?: (tally: T) => number;
}

type Figures<T> = Readonly<Record<string, CountedFigure<T>>>;

const count = <T>(counts: (tally: T) => number): CountedFigure<T> => ({ counts });
const share = <T>(part: (tally: T) => number, counts: (tally: T) => number): CountedFigure<T> => ({ counts, part });
const sum = <T>(value: (tally: T) => number, counts: (tally: T) => number): CountedFigure<T> => ({ counts, value });

/** By place in `BreakdownFigures`: what rows of a break-down hold, and the whole programme as well. */
const ofRows: Figures<RowTally> = {
  enrolled: count((t) => t.enrolled),
  started: count((t) => t.started),
  completed: count((t) => t.completed),
  completionRate: share(
    (t) => t.completed,
    (t) => t.started,
  ),
  learningMinutes: sum(
    (t) => t.seconds,
    (t) => t.seconds,
  ),
  'satisfaction.answered': count((t) => t.satisfaction.answered),
  'satisfaction.topTwoRate': share(
    (t) => t.satisfaction.topTwo,
    (t) => t.satisfaction.answered,
  ),
  'useAtWork.answered': count((t) => t.useAtWork.answered),
  'useAtWork.used': count((t) => t.useAtWork.used),
  'useAtWork.rate': share(
    (t) => t.useAtWork.used,
    (t) => t.useAtWork.answered,
  ),
};
const jobsOfRows: Figures<RowTally> = {
  'employment.denominator': count((t) => t.employment.denominator),
  'employment.employed': count((t) => t.employment.employed),
  'employment.rate': share(
    (t) => t.employment.employed,
    (t) => t.employment.denominator,
  ),
};

const uses = (name: string, of: (tally: Tally) => PeopleAndHours): Figures<Tally> => ({
  [`${name}.people`]: count((t) => of(t).people),
  [`${name}.hoursSavedPerMonth`]: sum(
    (t) => of(t).thousandthsOfHours / 1000,
    (t) => of(t).people,
  ),
});

const jobs = (name: string, of: (tally: Tally) => EmploymentTally): Figures<Tally> => ({
  [`${name}.denominator`]: count((t) => of(t).denominator),
  [`${name}.employed`]: count((t) => of(t).employed),
  [`${name}.rate`]: share(
    (t) => of(t).employed,
    (t) => of(t).denominator,
  ),
  [`${name}.insuredRate`]: share(
    (t) => of(t).insured,
    (t) => of(t).denominator,
  ),
  [`${name}.relatedShare`]: share(
    (t) => of(t).related,
    (t) => of(t).employed,
  ),
  [`${name}.openEndedShare`]: share(
    (t) => of(t).openEnded,
    (t) => of(t).employed,
  ),
  [`${name}.nextTraining`]: count((t) => of(t).nextTraining),
});

const ofAll: Figures<Tally> = {
  ...ofRows,
  completedByEarlierTerms: count((t) => t.completedEarlier ?? 0),
  completedByOffice: count((t) => t.completedByOffice ?? 0),
  leftForJob: count((t) => t.leftForJob),
  'satisfaction.invited': count((t) => t.completed),
  'satisfaction.responseRate': share(
    (t) => t.satisfaction.answered,
    (t) => t.completed,
  ),
  'satisfaction.mean': sum(
    (t) => t.satisfaction.points,
    (t) => t.satisfaction.answered,
  ),
  'understanding.matched': count((t) => t.understanding.matched),
  'understanding.preRate': share(
    (t) => t.understanding.before,
    (t) => t.understanding.matched,
  ),
  'understanding.postRate': share(
    (t) => t.understanding.after,
    (t) => t.understanding.matched,
  ),
  'understanding.changePoints': sum(
    (t) => t.understanding.after - t.understanding.before,
    (t) => t.understanding.matched,
  ),
};

const ofWorkers: Figures<Tally> = {
  ...uses('workplaceUses', (t) => t.workplaceUses),
  ...uses('useConfirmation.selfReported', (t) => t.selfReportedUses),
  ...uses('useConfirmation.confirmed', (t) => t.confirmedUses),
  ...uses('useConfirmation.doubted', (t) => t.doubtedUses),
};

const ofAudience: Readonly<Record<Audience, Figures<Tally>>> = {
  staff: {
    ...ofAll,
    ...ofWorkers,
    'roleChange.people': count((t) => t.roleChanges.people),
    'roleChange.related': count((t) => t.roleChanges.related),
    'roleChange.rate': share(
      (t) => t.roleChanges.people,
      (t) => t.completed,
    ),
    'roleChange.relatedShare': share(
      (t) => t.roleChanges.related,
      (t) => t.roleChanges.people,
    ),
  },
  company: {
    ...ofAll,
    ...ofWorkers,
    'businessShift.companies': count((t) => shiftStages.reduce((all, stage) => all + t.shifts[stage], 0)),
    ...Object.fromEntries(
      shiftStages.map((stage) => [`businessShift.stages.${stage}`, count((t: Tally) => t.shifts[stage])]),
    ),
  },
  citizen: {
    ...ofAll,
    ...jobs('employment', (t) => t.employment),
    ...jobs('employmentAfterSix', (t) => t.employmentAfterSix),
    'checkpoints.judged': count((t) => t.checkpoints.judged),
    'checkpoints.knownAfterThree': count((t) => t.checkpoints.knownAfterThree),
    'checkpoints.rateAfterThree': share(
      (t) => t.checkpoints.knownAfterThree,
      (t) => t.checkpoints.judged,
    ),
    'checkpoints.knownAfterSix': count((t) => t.checkpoints.knownAfterSix),
    'checkpoints.rateAfterSix': share(
      (t) => t.checkpoints.knownAfterSix,
      (t) => t.checkpoints.judged,
    ),
  },
};

/** How a figure of a programme is counted, by its place in the report (`employment.rate`); undefined: it has none such. */
export function countedFigure(
  { audience, courses }: { readonly audience: Audience; readonly courses: readonly { readonly key: string }[] },
  figure: string,
): CountedFigure<Tally> | undefined {
  const [section, course, step] = figure.split('.');
  if (section !== 'courses') return own(ofAudience[audience], figure);
  if ((step !== 'started' && step !== 'completed') || !courses.some(({ key }) => key === course)) return undefined;
  return count((t) => t.courses.find(({ key }) => key === course)?.[step] ?? 0);
}

/** The same of a row of a break-down. By month only what happened in it is counted. */
export function countedCell(audience: Audience, isMonth: boolean, figure: string): CountedFigure<RowTally> | undefined {
  if (isMonth) return ['enrolled', 'started', 'completed'].includes(figure) ? ofRows[figure] : undefined;
  return own(audience === 'citizen' ? { ...ofRows, ...jobsOfRows } : ofRows, figure);
}

const own = <T>(figures: Figures<T>, name: string): CountedFigure<T> | undefined =>
  Object.hasOwn(figures, name) ? figures[name] : undefined;

/** A figure by its place in the answer; undefined where there is none. */
export function figureAt(figures: object, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (inside, name) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name)
          ? (inside as Record<string, unknown>)[name]
          : undefined,
      figures,
    );
}

/** Numerator and denominator of a figure that is a rate; null of any other. */
export const partsOf = <T>({ part, counts }: CountedFigure<T>, tally: T): { part: number; whole: number } | null =>
  part ? { part: part(tally), whole: counts(tally) } : null;
