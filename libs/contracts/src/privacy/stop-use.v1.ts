import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Line } from '../scalars.js';
import { RequestReference } from './disclosure.js';
import { UseStop } from './use-stop.js';

export const stopUse = operation({
  name: 'privacy.stop-use.v1',
  http: post('/people/{person}/use-stop', 202),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Stop using somebody’s data (利用停止): enrolments end, no mails, on no roster; kept until it is lifted',
  input: z.strictObject({ person: PersonId, reference: RequestReference, receivedOn: Day, reason: Line(500) }),
  output: UseStop,
  refusals: ['unknown-person', 'date-in-future'],
  repeats: 'natural',
});
