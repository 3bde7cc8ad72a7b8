import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const checkService = operation({
  name: 'upkeep.check-service.v1',
  ofEach: true,
  access: allowService('admin'),
  summary: 'Whether the service has what it needs, and what waits in it',
  input: z.strictObject({}),
  output: z.strictObject({
    checks: z.array(
      z.strictObject({
        name: z.string(),
        ok: z.boolean(),
        /** In a few words for the operator. */
        detail: z.string(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 30_000,
});
