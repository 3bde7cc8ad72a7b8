import { z } from 'zod';
import { allow } from '../access.js';
import { SessionId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Moment } from '../scalars.js';
import { Blocked } from './enrolment.js';

export const attendSession = operation({
  name: 'progress.attend-session.v1',
  http: post('/my/sessions/{session}/attendance'),
  access: allow('learner').onOwnRecords(),
  summary: 'Come to a session: by the code scanned at its reception; it completes the lesson',
  input: z.strictObject({ session: SessionId, code: z.string().min(1).max(40) }),
  output: z.strictObject({ attendedAt: Moment }),
  refusals: [
    'unknown-session',
    'session-cancelled',
    'session-not-open',
    'wrong-session-code',
    'already-ended',
    'attendance-taken-back',
    ...Blocked.options,
  ],
  repeats: 'natural',
  attempts: 'wrong',
});
