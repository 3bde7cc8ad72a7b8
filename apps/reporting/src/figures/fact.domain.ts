import type { EndingReason } from '#contracts/progress';
import type { SurveyAnswers, Wave } from '#contracts/outcomes';

/** What is known of one enrolment, in parts that come from different owners at different times. Moments ISO, days `YYYY-MM-DD`. */
export interface Fact {
  /** A fact counts as soon as this part is there. */
  readonly enrolment?: { readonly ending: EndingReason | null };
  readonly progress?: {
    readonly startedAt: string | null;
    readonly completedAt: string | null;
    readonly seconds: number;
    readonly courses: readonly CourseFact[];
  };
  readonly outcome?: {
    readonly surveys: readonly { readonly wave: Wave; readonly answers: SurveyAnswers }[];
    readonly placements: readonly PlacementFact[];
    readonly workplaceUses: readonly { readonly hoursSavedPerMonth: number }[];
  };
}

export interface CourseFact {
  readonly key: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
}

export interface PlacementFact {
  readonly startedOn: string;
  readonly leftOn: string | null;
  readonly insured: boolean;
  readonly openEnded: boolean;
  readonly related: boolean;
}
