import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { operation, post, secret } from '../operation.js';
import { Applicant } from './application.js';

export const applyForProgramme = operation({
  name: 'progress.apply-for-programme.v1',
  http: post('/applications', 202),
  access: allowAnyone(),
  summary:
    'Apply without an account: it counts once the address is confirmed by the mailed link; the answer is the same whoever applied before',
  input: z.strictObject({ municipality: MunicipalityCode, programme: ProgrammeId, applicant: secret(Applicant) }),
  output: z.strictObject({ received: z.literal(true) }),
  refusals: ['unknown-programme', 'other-audience', 'applications-not-open', 'programme-closed', 'notice-outdated'],
  repeats: 'natural',
  attempts: 'every',
  audit: 'never',
});
