import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { LinkSecret } from './link.js';
import { Recorded } from './outcome.js';
import { WorkAnswer } from './placement-check.js';

export const answerPlacementCheck = operation({
  name: 'outcomes.answer-placement-check.v1',
  http: post('/placement-checks/answer'),
  access: allowAnyone(),
  summary: 'Say by a mailed link whether I work; another answer corrects it until the link ends',
  input: z.strictObject({ link: LinkSecret, answer: WorkAnswer }),
  output: Recorded,
  refusals: ['wrong-link', ...Blocked.options, 'starts-later', 'too-many-outcomes'],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
