import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Line } from '../scalars.js';

export const liftUseStop = operation({
  name: 'privacy.lift-use-stop.v1',
  http: post('/people/{person}/use-stop/lifting', 202),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Use somebody’s data again: the enrolments that the stop ended go on',
  input: z.strictObject({ person: PersonId, reason: Line(500) }),
  output: z.strictObject({ lifting: z.literal(true) }),
  refusals: ['unknown-person', 'use-not-stopped'],
  repeats: 'natural',
});
