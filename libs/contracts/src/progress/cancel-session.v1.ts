import { z } from 'zod';
import { allow } from '../access.js';
import { SessionId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';
import { Session } from './session.js';

export const cancelSession = operation({
  name: 'progress.cancel-session.v1',
  http: post('/sessions/{session}/cancellation'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Cancel a session, with the reason that its people read; attendances recorded before stay',
  input: z.strictObject({ session: SessionId, reason: Line(300) }),
  output: Session,
  refusals: ['unknown-session'],
  repeats: 'natural',
});
