import type { EndingReason, FundingSource } from '#contracts/progress';
import type { PlacementCheck, ShiftStage, SurveyAnswers, UseState, Wave } from '#contracts/outcomes';

/**
 * What is known of one enrolment, or of one company in a programme (`shift` alone), in parts that come from different owners at different times. Moments ISO in UTC, days
 * `YYYY-MM-DD`. Flat, because a programme of 10,000 enrolments is read in one go.
 */
export interface Fact {
  /** How far a company is with 業態転換. */
  readonly shift?: { readonly stage: ShiftStage };
  /** A fact counts as soon as this part is there. */
  readonly enrolment?: {
    readonly ending: EndingReason | null;
    /** What follows is what programmes are broken down by; left out where it is not known, or was not kept yet. */
    readonly enrolledOn?: string;
    readonly funding?: FundingSource | null;
    /** As of the enrolment. */
    readonly department?: string;
    readonly company?: string;
    readonly industry?: string;
    readonly companySize?: string;
    readonly ageBand?: string;
    /** Enrolled in no programme of the municipality before. */
    readonly first?: boolean;
  };
  readonly progress?: {
    readonly startedAt: string | null;
    readonly completedAt: string | null;
    /** Completed by terms that the programme has no more. */
    readonly byEarlierTerms?: boolean;
    /** Completed, and it would not be without completions that the office entered. */
    readonly byOffice?: boolean;
    readonly seconds: number;
    /** Keys. */
    readonly coursesStarted: readonly string[];
    readonly coursesCompleted: readonly string[];
  };
  readonly outcome?: {
    readonly surveys: Readonly<Partial<Record<Wave, SurveyAnswers>>>;
    readonly placements: readonly PlacementFact[];
    /** Of the answers to each checkpoint, the one that counts. */
    readonly checks?: readonly PlacementCheck[];
    /** New duties that count: the day they began, and whether what was learned is used in them. */
    readonly roleChanges?: readonly { readonly on: string; readonly related: boolean }[];
    /** Each month, of each use at work. */
    readonly hoursSaved: readonly number[];
    /** The same uses with what was said about them; facts of before have none, and then nobody said anything. */
    readonly uses?: readonly UseFact[];
  };
}

export interface UseFact {
  readonly state: UseState;
  /** Each month, as reported. */
  readonly hours: number;
  /** Each month, as confirmed or corrected; null where nobody has. */
  readonly confirmed: number | null;
}

export interface PlacementFact {
  readonly startedOn: string;
  readonly leftOn: string | null;
  readonly insured: boolean;
  readonly openEnded: boolean;
  readonly related: boolean;
  /** When the office checked it, where it said so. */
  readonly checkedOn?: string | null;
}
