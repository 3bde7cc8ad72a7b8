import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Session } from './session.js';

export const listSessions = operation({
  name: 'progress.list-sessions.v1',
  http: get('/programmes/{programme}/sessions'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor', 'auditor').inOwnMunicipality(),
  summary: 'The sessions of a programme in the order of their beginning',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({ sessions: z.array(Session) }),
  refusals: ['unknown-programme'],
  repeats: 'read',
});
