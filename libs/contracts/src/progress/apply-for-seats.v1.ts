import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { ApplicationState, CompanyNeeds } from './application.js';
import { FundingWarning } from './funding.js';

export const applyForSeats = operation({
  name: 'progress.apply-for-seats.v1',
  http: post('/programmes/{programme}/company-application'),
  access: allow('company-officer').inOwnCompany(),
  summary: 'Apply for seats for the own company: what it needs, where its 業態転換 stands, who pays first',
  input: z.strictObject({ programme: ProgrammeId, needs: CompanyNeeds }),
  output: z.strictObject({
    state: ApplicationState,
    outcome: z.enum(['created', 'changed', 'unchanged']),
    /** What may cost the company the grant that it names. */
    warnings: z.array(FundingWarning),
  }),
  refusals: ['unknown-programme', 'other-audience', 'applications-not-open', 'programme-closed', 'already-decided'],
  repeats: 'natural',
});
