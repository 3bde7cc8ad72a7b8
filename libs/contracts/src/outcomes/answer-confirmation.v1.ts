import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { LinkSecret } from './link.js';
import { workplaceUseFields } from './outcome.js';
import { UseState, Word } from './use-at-work.js';

const hours = workplaceUseFields.hoursSavedPerMonth;

export const answerConfirmation = operation({
  name: 'outcomes.answer-confirmation.v1',
  http: post('/confirmations/answer'),
  access: allowAnyone(),
  summary: 'Confirm, correct or doubt a use at work by a mailed link; another answer replaces it until the link ends',
  input: z.strictObject({
    link: LinkSecret,
    answer: z.discriminatedUnion('say', [
      /** `hours` as they were shown: what was changed meanwhile is not confirmed unseen. */
      z.strictObject({ say: z.literal('confirm'), hours }),
      z.strictObject({ say: z.literal('correct'), hours, word: Word.optional() }),
      z.strictObject({ say: z.literal('doubt'), word: Word }),
    ]),
  }),
  output: z.strictObject({ outcome: z.enum(['answered', 'replaced', 'unchanged']), state: UseState }),
  refusals: ['wrong-link', ...Blocked.options, 'confirmer-left', 'use-changed', 'too-many-outcomes'],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
