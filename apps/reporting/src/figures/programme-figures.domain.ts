import { changeInPoints, mean, rate, type Audience } from '#contracts';
import type { ProgrammeFigures } from '#contracts/reporting';
import { wholeTally, type EmploymentTally, type PeopleAndHours, type Tally } from './tally.domain.js';

/** What the figures need to know of the programme itself. */
export interface CountedProgramme {
  readonly audience: Audience;
  readonly endsOn: string;
  readonly courses: readonly { readonly key: string }[];
}

/** Points of the survey's scale. */
const SCALE_MAX = 5;

/** 速報: the programme runs on, or somebody's employment is judged on a day after `asOf`. */
export const isPreliminary = (
  { audience, endsOn }: Pick<CountedProgramme, 'audience' | 'endsOn'>,
  { latestDay }: Pick<Tally, 'latestDay'>,
  asOf: string,
): boolean => endsOn > asOf || (audience === 'citizen' && latestDay !== null && latestDay > asOf);

const usesFigure = ({ people, thousandthsOfHours }: PeopleAndHours) => ({
  people,
  hoursSavedPerMonth: thousandthsOfHours / 1000,
});

const employmentFigure = ({ nextTraining, ...of }: EmploymentTally) => ({
  denominator: of.denominator,
  employed: of.employed,
  rate: rate(of.employed, of.denominator),
  insuredRate: rate(of.insured, of.denominator),
  relatedShare: rate(of.related, of.employed),
  openEndedShare: rate(of.openEnded, of.employed),
  nextTraining,
});

/** A programme's figures as its municipality sees them, judged at the day `asOf`. */
export function figuresOf(programme: CountedProgramme, tally: Tally, asOf: string): ProgrammeFigures {
  const { satisfaction, understanding, useAtWork, workplaceUses, employment } = tally;
  // Tallies of before lack what was counted later.
  const counts = wholeTally(tally);
  const { selfReportedUses, confirmedUses, doubtedUses, roleChanges, shifts } = counts;
  const { employmentAfterSix, latestDayAfterSix, checkpoints } = counts;
  const counted = new Map(tally.courses.map((course) => [course.key, course]));
  return {
    enrolled: tally.enrolled,
    started: tally.started,
    completed: tally.completed,
    ...(tally.completedEarlier !== undefined && { completedByEarlierTerms: tally.completedEarlier }),
    ...(tally.completedByOffice !== undefined && { completedByOffice: tally.completedByOffice }),
    leftForJob: tally.leftForJob,
    completionRate: rate(tally.completed, tally.started),
    learningMinutes: Math.floor(tally.seconds / 60),
    courses: Object.fromEntries(
      programme.courses.map(({ key }) => {
        const { started = 0, completed = 0 } = counted.get(key) ?? {};
        return [key, { started, completed }];
      }),
    ),
    satisfaction: {
      invited: tally.completed,
      answered: satisfaction.answered,
      responseRate: rate(satisfaction.answered, tally.completed),
      topTwoRate: rate(satisfaction.topTwo, satisfaction.answered),
      mean: mean(satisfaction.points, satisfaction.answered),
      scaleMax: SCALE_MAX,
    },
    understanding: {
      matched: understanding.matched,
      preRate: rate(understanding.before, understanding.matched),
      postRate: rate(understanding.after, understanding.matched),
      changePoints: changeInPoints(understanding.before, understanding.after, understanding.matched),
    },
    useAtWork: { ...useAtWork, rate: rate(useAtWork.used, useAtWork.answered) },
    ...(programme.audience === 'citizen'
      ? {
          employment: { ...employmentFigure(employment), preliminary: isPreliminary(programme, tally, asOf) },
          employmentAfterSix: {
            ...employmentFigure(employmentAfterSix),
            preliminary: isPreliminary(programme, { latestDay: latestDayAfterSix }, asOf),
          },
          checkpoints: {
            judged: checkpoints.judged,
            knownAfterThree: checkpoints.knownAfterThree,
            rateAfterThree: rate(checkpoints.knownAfterThree, checkpoints.judged),
            knownAfterSix: checkpoints.knownAfterSix,
            rateAfterSix: rate(checkpoints.knownAfterSix, checkpoints.judged),
          },
        }
      : {
          workplaceUses: usesFigure(workplaceUses),
          useConfirmation: {
            selfReported: usesFigure(selfReportedUses),
            confirmed: usesFigure(confirmedUses),
            doubted: usesFigure(doubtedUses),
          },
          ...(programme.audience === 'company' && {
            businessShift: {
              companies: Object.values(shifts).reduce((sum, companies) => sum + companies, 0),
              stages: { ...shifts },
            },
          }),
          ...(programme.audience === 'staff' && {
            roleChange: {
              ...roleChanges,
              rate: rate(roleChanges.people, tally.completed),
              relatedShare: rate(roleChanges.related, roleChanges.people),
            },
          }),
        }),
  };
}
