import { part, tenantCollection, type Versioned } from '#persistence';
import type { Outcome } from './outcome.domain.js';

/** `_id` is the enrolment's. */
export interface OutcomeDocument extends Versioned, Outcome {
  readonly tenant: string;
  readonly programme: string;
}

const answers = part({ satisfaction: Number, understanding: Number, usedAtWork: Boolean });
const itemAnswer = part({ item: String, row: String, points: Number, choices: [String], text: String });
const form = part({ questionnaire: String, version: Number, items: [itemAnswer], times: [Date] });
const placement = part({
  startedOn: String,
  leftOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  source: String,
  checkedOn: String,
});
const check = part({
  months: Number,
  source: String,
  works: Boolean,
  startedOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  checkedOn: String,
  at: Date,
});
const said = part({ at: Date, by: String, said: String, hoursSavedPerMonth: Number, word: String });
const workplaceUse = part({
  on: String,
  what: String,
  hoursSavedPerMonth: Number,
  evidence: String,
  history: [said],
});

export const outcomes = tenantCollection({
  name: 'outcomes',
  fields: {
    programme: { type: String, required: true },
    surveys: [part({ wave: String, answers, form })],
    placements: [placement],
    workplaceUses: [workplaceUse],
    checks: [check],
  },
  // Answers stand in no audit detail.
  secrets: ['surveys'],
  indexes: [{ keys: { programme: 1, _id: 1 } }],
  relayed: true,
});
