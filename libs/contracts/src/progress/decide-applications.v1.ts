import { z } from 'zod';
import { allow } from '../access.js';
import { ApplicationId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';

/** What an office decides of an application. */
export const Decision = z.enum(['accept', 'wait', 'decline']);
export type Decision = z.infer<typeof Decision>;

/** Why nothing was decided of one of several. */
export const DecisionRefusal = z.enum([
  'unknown-application',
  'no-places-left',
  'already-accepted',
  'application-withdrawn',
  'application-unconfirmed',
]);

export const decideApplications = operation({
  name: 'progress.decide-applications.v1',
  http: post('/programmes/{programme}/application-decisions'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Decide one or many applications, each on its own; everybody is told by mail',
  input: z.strictObject({
    programme: ProgrammeId,
    applications: z.array(ApplicationId).min(1).max(50),
    decision: Decision,
    /** Kept; the mail does not repeat it. */
    reason: Line(500),
    /** For a company: how many seats; left out: as many as it asked for. */
    seats: z.int().min(1).max(1000).optional(),
  }),
  output: z.strictObject({
    results: z.array(
      z.discriminatedUnion('result', [
        z.strictObject({ application: ApplicationId, result: z.enum(['decided', 'unchanged']) }),
        z.strictObject({ application: ApplicationId, result: z.literal('refused'), code: DecisionRefusal }),
      ]),
    ),
  }),
  refusals: ['unknown-programme', 'programme-closed'],
  repeats: 'natural',
  timeoutMs: 5000,
});
