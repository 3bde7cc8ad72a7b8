import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { jobOwners } from './failed-job.js';

export const retryFailedJob = operation({
  name: 'upkeep.retry-failed-job.v1',
  ofEach: jobOwners,
  access: allowService('admin', 'member-registry'),
  summary: 'Put a job that failed for good into its queue once more; when it fails again it is listed again',
  input: z.strictObject({ name: z.string().max(100), job: z.string().max(500) }),
  output: z.strictObject({}),
  refusals: ['not-found'],
  repeats: 'natural',
});
