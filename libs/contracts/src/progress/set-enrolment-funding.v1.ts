import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Enrolment } from './enrolment.js';
import { EnrolmentFunding, FundingWarning } from './funding.js';

export const setEnrolmentFunding = operation({
  name: 'progress.set-enrolment-funding.v1',
  http: put('/enrolments/{enrolment}/funding'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Say who pays for the seat of an enrolment (財源), and which grant the employer means to claim for it',
  input: z.strictObject({ enrolment: EnrolmentId, funding: EnrolmentFunding }),
  output: Enrolment.extend({ warnings: z.array(FundingWarning) }),
  refusals: ['unknown-enrolment', 'programme-closed'],
  repeats: 'natural',
});
