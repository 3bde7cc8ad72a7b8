import type { ItemAnswer, Wave } from '#contracts/outcomes';
import { part, tenantCollection } from '#persistence';

/** An answer of somebody: nothing leads from it to a person, not even a time. `_id` is random. */
export interface AnonymousAnswerDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly wave: Wave;
  readonly items: readonly ItemAnswer[];
  /** Not shown until there are enough new ones together: two looks at the results must not tell one answer. */
  readonly held?: true;
}

const itemAnswer = part({ item: String, row: String, points: Number, choices: [String], text: String });

export const anonymousAnswers = tenantCollection({
  name: 'anonymous_answers',
  fields: { programme: String, wave: String, items: [itemAnswer], held: Boolean },
  secrets: ['items'],
  personal: {
    file: 'outcomes',
    mentions: 'none: nothing says whose an answer is, so it can be neither shown to nor erased for anybody',
  },
  indexes: [{ keys: { programme: 1, wave: 1, held: 1 } }],
});
