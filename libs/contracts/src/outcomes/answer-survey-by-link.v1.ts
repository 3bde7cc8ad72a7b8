import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { LinkSecret } from './link.js';
import { Recorded } from './outcome.js';
import { ItemAnswers } from './survey.js';

export const answerSurveyByLink = operation({
  name: 'outcomes.answer-survey-by-link.v1',
  http: post('/surveys/answer'),
  access: allowAnyone(),
  summary: 'Answer the survey behind a mailed link, without signing in; it can be changed until the wave closes',
  input: z.strictObject({ link: LinkSecret, answers: secret(ItemAnswers) }),
  output: Recorded,
  refusals: [
    'wrong-link',
    ...Blocked.options,
    'wave-closed',
    'answer-unfit',
    'answer-missing',
    'no-answer',
    'answered-anonymously',
    'too-many-outcomes',
  ],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
