import type { EndingReason } from '#contracts/progress';
import type { SurveyAnswers, Wave } from '#contracts/outcomes';

/**
 * What is known of one enrolment, in parts that come from different owners at different times. Moments ISO in UTC, days
 * `YYYY-MM-DD`. Flat, because a programme of 10,000 enrolments is read in one go.
 */
export interface Fact {
  /** A fact counts as soon as this part is there. */
  readonly enrolment?: { readonly ending: EndingReason | null };
  readonly progress?: {
    readonly startedAt: string | null;
    readonly completedAt: string | null;
    /** Completed by terms that the programme has no more. */
    readonly byEarlierTerms?: boolean;
    readonly seconds: number;
    /** Keys. */
    readonly coursesStarted: readonly string[];
    readonly coursesCompleted: readonly string[];
  };
  readonly outcome?: {
    readonly surveys: Readonly<Partial<Record<Wave, SurveyAnswers>>>;
    readonly placements: readonly PlacementFact[];
    /** Each month, of each use at work. */
    readonly hoursSaved: readonly number[];
  };
}

export interface PlacementFact {
  readonly startedOn: string;
  readonly leftOn: string | null;
  readonly insured: boolean;
  readonly openEnded: boolean;
  readonly related: boolean;
}
