import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { jobOwners } from './failed-job.js';

export const listFailedJobs = operation({
  name: 'upkeep.list-failed-jobs.v1',
  ofEach: jobOwners,
  access: allowService('admin', 'member-registry'),
  summary: 'Jobs of the service that failed for good, the newest of each kind, by id; what is in them is not told',
  input: z.strictObject({
    /** Only of this kind. */
    name: z.string().max(100).optional(),
    /** Of each kind. */
    limit: z.int().min(1).max(100),
  }),
  output: z.strictObject({
    jobs: z.array(
      z.strictObject({
        job: z.string(),
        name: z.string(),
        /** The municipality it was for; null: of the network. */
        tenant: z.string().nullable(),
        /** What it said, the last time. */
        reason: z.string(),
        attempts: z.int(),
        at: Moment,
      }),
    ),
    /** How many there are in all. */
    total: z.int(),
  }),
  refusals: [],
  repeats: 'read',
});
