import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { IdleDays, SeatAsk } from './seat-ask.js';

export const listSeatAsks = operation({
  name: 'progress.list-seat-asks.v1',
  http: get('/programmes/{programme}/seat-asks'),
  access: allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMunicipality(),
  summary: 'Whose seat of a joint purchase was asked back in a programme, what became of it, the newest first',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(SeatAsk).extend({
    /** The rule; null: no seats are asked back. */
    days: IdleDays.nullable(),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
