import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { Blocked } from '../progress/enrolment.js';
import { CompanyConsent, ConsentKept } from './company-check.js';
import { LinkSecret } from './link.js';

export const agreeToCompanyCheck = operation({
  name: 'outcomes.agree-to-company-check.v1',
  http: post('/placement-checks/company-consent'),
  access: allowAnyone(),
  summary: 'Say by the mailed link about my work whether my company may be asked about it; withdraw that again',
  input: z.strictObject({ link: LinkSecret, said: CompanyConsent }),
  output: ConsentKept,
  refusals: [
    'wrong-link',
    ...Blocked.options,
    'no-work-said',
    'own-address',
    'address-of-anybody',
    'too-many-outcomes',
  ],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
