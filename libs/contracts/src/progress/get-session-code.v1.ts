import { z } from 'zod';
import { allow } from '../access.js';
import { SessionId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';

export const getSessionCode = operation({
  name: 'progress.get-session-code.v1',
  http: get('/sessions/{session}/code'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality(),
  summary:
    'The code that is shown at reception for people to scan, behind the # of a link; it changes every half minute and works for ninety seconds',
  input: z.strictObject({ session: SessionId }),
  output: z.strictObject({ code: z.string(), changesAt: Moment }),
  refusals: ['unknown-session', 'session-cancelled', 'session-not-open'],
  repeats: 'read',
});
