import type { Audience } from '#contracts';
import type { ProgrammeFigures } from '#contracts/reporting';
import { changeInPoints, mean, rate } from './rates.domain.js';
import type { Tally } from './tally.domain.js';

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
  { latestDay }: Tally,
  asOf: string,
): boolean => endsOn > asOf || (audience === 'citizen' && latestDay !== null && latestDay > asOf);

/** A programme's figures as its municipality sees them, judged at the day `asOf`. */
export function figuresOf(programme: CountedProgramme, tally: Tally, asOf: string): ProgrammeFigures {
  const { satisfaction, understanding, useAtWork, workplaceUses, employment } = tally;
  const counted = new Map(tally.courses.map((course) => [course.key, course]));
  return {
    enrolled: tally.enrolled,
    started: tally.started,
    completed: tally.completed,
    ...(tally.completedEarlier !== undefined && { completedByEarlierTerms: tally.completedEarlier }),
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
          employment: {
            denominator: employment.denominator,
            employed: employment.employed,
            rate: rate(employment.employed, employment.denominator),
            insuredRate: rate(employment.insured, employment.denominator),
            relatedShare: rate(employment.related, employment.employed),
            openEndedShare: rate(employment.openEnded, employment.employed),
            nextTraining: employment.nextTraining,
            preliminary: isPreliminary(programme, tally, asOf),
          },
        }
      : {
          workplaceUses: {
            people: workplaceUses.people,
            hoursSavedPerMonth: workplaceUses.thousandthsOfHours / 1000,
          },
        }),
  };
}
