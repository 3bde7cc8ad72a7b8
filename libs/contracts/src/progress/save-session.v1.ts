import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { Session, sessionTerms } from './session.js';

export const saveSession = operation({
  name: 'progress.save-session.v1',
  http: put('/programmes/{programme}/sessions/{key}'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Plan a session of a programme, or change the one with this key',
  input: z.strictObject({ programme: ProgrammeId, key: Key, ...sessionTerms }),
  output: Session,
  refusals: [
    'unknown-programme',
    'programme-closed',
    'unknown-course',
    'unknown-lesson',
    'not-a-class-lesson',
    'session-time-wrong',
    'outside-period',
    'session-cancelled',
    'capacity-below-registered',
  ],
  repeats: 'natural',
});
