import { z } from 'zod';
import { ShiftStage } from '../outcomes/business-shift.js';
import { Moment } from '../scalars.js';

/** Shown in place of a figure that is too small to leave the municipality (秘匿). Never 0, never empty. */
export const MASKED = '―';

/** A count, or 「―」. */
export const Count = z.union([z.number(), z.literal(MASKED)]);
/** A percentage with one decimal, half up; null when its denominator is 0; or 「―」. */
export const Rate = z.union([z.number(), z.literal(MASKED)]).nullable();
export type Count = z.infer<typeof Count>;
export type Rate = z.infer<typeof Rate>;

/** Distinct people, and hours saved each month in all. */
const UsesFigure = z.strictObject({ people: Count, hoursSavedPerMonth: Count });

const EmploymentFigure = z.strictObject({
  denominator: Count,
  employed: Count,
  rate: Rate,
  insuredRate: Rate,
  relatedShare: Rate,
  openEndedShare: Rate,
  nextTraining: Count,
  /** 速報: somebody’s day is still to come. */
  preliminary: z.boolean(),
});

/** The figures of one programme. Formulas: domain.md §4 and the counting rules of the scenario folder. */
export const ProgrammeFigures = z.strictObject({
  enrolled: Count,
  started: Count,
  completed: Count,
  /** Of them, completed by terms that the programme has no more: what is completed stays so. Left out: nobody. */
  completedByEarlierTerms: Count.optional(),
  /** Of them, those who would not have completed without what the office entered with a reason. Left out: nobody. */
  completedByOffice: Count.optional(),
  /** Ended as `employed` without having completed. */
  leftForJob: Count,
  /** completed ÷ started. */
  completionRate: Rate,
  /** floor(Σ seconds ÷ 60). */
  learningMinutes: Count,
  courses: z.record(z.string(), z.strictObject({ started: Count, completed: Count })),
  /** Wave T1: invited = completed; topTwoRate = 4 or 5 of those who answered. */
  satisfaction: z.strictObject({
    invited: Count,
    answered: Count,
    responseRate: Rate,
    topTwoRate: Rate,
    /** Two decimals, half up. */
    mean: Rate,
    scaleMax: z.int(),
  }),
  /** People who answered T0 and T1: share with 4 or more before and after, and the change in points. */
  understanding: z.strictObject({ matched: Count, preRate: Rate, postRate: Rate, changePoints: Rate }),
  /** Wave T2. */
  useAtWork: z.strictObject({ answered: Count, used: Count, rate: Rate }),
  /** Staff and company programmes only: distinct people, and hours saved each month in all. */
  workplaceUses: UsesFigure.optional(),
  /** The same uses by what others said: nothing; confirmed or corrected, with those hours; doubted, with the reported ones. */
  useConfirmation: z.strictObject({ selfReported: UsesFigure, confirmed: UsesFigure, doubted: UsesFigure }).optional(),
  /**
   * Staff programmes only: of those who completed, with new duties since they started; rate = of all who completed;
   * related = in whose new duties what was learned is used, relatedShare = of those with new duties.
   */
  roleChange: z.strictObject({ people: Count, related: Count, rate: Rate, relatedShare: Rate }).optional(),
  /** Company programmes only: companies by the stage of 業態転換 that was told of last; of the others none is known. */
  businessShift: z.strictObject({ companies: Count, stages: z.record(ShiftStage, Count) }).optional(),
  /** Citizen programmes only: 就職率 as 厚生労働省 counts it, judged at completion + 3 months. */
  employment: EmploymentFigure.optional(),
  /** The same, judged at completion + 6 months. */
  employmentAfterSix: EmploymentFigure.optional(),
  /** Beside both: of how many of those judged by a day somebody said whether they work (回収率). */
  checkpoints: z
    .strictObject({
      judged: Count,
      knownAfterThree: Count,
      rateAfterThree: Rate,
      knownAfterSix: Count,
      rateAfterSix: Rate,
    })
    .optional(),
});
export type ProgrammeFigures = z.infer<typeof ProgrammeFigures>;

/** working: the municipality’s own figures (庁内限り); masked: small figures hidden, may leave the municipality. */
export const Disclosure = z.enum(['working', 'masked']);

/** By what figures were counted: how many enrolments, and which version of its formula each figure has (`list-formulas`). */
export const Provenance = z.strictObject({
  facts: Count,
  formulas: z.record(z.string(), z.int()),
});

/** Every report says of when it is and what it does not hold yet. */
export const freshness = {
  /** The moment up to which everything accepted is in these figures. */
  asOf: Moment,
  /** Age in seconds of the oldest accepted thing not in these figures yet; 0 when there is none. */
  lagSeconds: z.int().min(0),
  version: z.int().min(0),
};
