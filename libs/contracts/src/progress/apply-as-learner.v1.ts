import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { applicantsCase, ApplicationState } from './application.js';

export const applyAsLearner = operation({
  name: 'progress.apply-as-learner.v1',
  http: post('/my/applications'),
  access: allow('learner').onOwnRecords(),
  summary: 'Apply for a programme with one’s own account; it counts at once',
  input: z.strictObject({ programme: ProgrammeId, ...applicantsCase }),
  output: z.strictObject({ state: ApplicationState, outcome: z.enum(['created', 'unchanged']) }),
  refusals: [
    'unknown-programme',
    'other-audience',
    'applications-not-open',
    'programme-closed',
    'notice-outdated',
    'no-address',
  ],
  repeats: 'natural',
});
