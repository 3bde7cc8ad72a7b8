import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';

export const countOfficeTasks = operation({
  name: 'registry.count-office-tasks.v1',
  access: allowService('progress-tracking'),
  summary: 'What waits for the office among imports and invitations',
  input: z.strictObject({}),
  output: z.strictObject({
    /** Imports of the last thirty days that were refused or have refused rows, and no later one of the kind is clean. */
    importsWithErrors: z.int(),
    /** People of the rosters who have not signed in; counted up to `notSignedInUpTo`. */
    notSignedIn: z.int(),
    notSignedInUpTo: z.int(),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 4000,
});
