import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { CompanyAnswer } from './company-check.js';
import { LinkSecret } from './link.js';

export const answerCompanyCheck = operation({
  name: 'outcomes.answer-company-check.v1',
  http: post('/company-checks/answer'),
  access: allowAnyone(),
  summary: 'Say by a mailed link, as a company, whether somebody works there. Once: what is wrong, the office corrects',
  input: z.strictObject({ link: LinkSecret, answer: CompanyAnswer }),
  output: z.strictObject({ outcome: z.enum(['answered', 'unchanged']) }),
  refusals: [
    'wrong-link',
    ...Blocked.options,
    'company-check-withdrawn',
    'company-check-answered',
    'starts-later',
    'too-many-outcomes',
  ],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
