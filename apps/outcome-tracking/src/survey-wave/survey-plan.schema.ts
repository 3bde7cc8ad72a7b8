import { part, tenantCollection, type Versioned } from '#persistence';
import type { PlannedWave } from '#contracts/outcomes';

/** `_id` is the programme's. */
export interface SurveyPlanDocument extends Versioned {
  readonly tenant: string;
  readonly waves: readonly PlannedWave[];
}

export const surveyPlans = tenantCollection({
  name: 'survey_plans',
  fields: {
    waves: [
      part({
        wave: String,
        questionnaire: String,
        version: Number,
        afterDays: Number,
        openDays: Number,
        anonymous: Boolean,
      }),
    ],
  },
  personal: 'none',
  versioned: true,
});
