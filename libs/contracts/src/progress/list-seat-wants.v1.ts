import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId, ProgrammeId, PurchaseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment, page, pageOf } from '../scalars.js';

/** Somebody who is to be enrolled once there is a seat. */
const SeatWant = z.strictObject({
  person: PersonId,
  name: z.string().nullable(),
  since: Moment,
  /** In line for the seats of the purchase, with those of other programmes; null: reserved, the seat is on its way. */
  place: z.int().nullable(),
});

export const listSeatWants = operation({
  name: 'progress.list-seat-wants.v1',
  http: get('/programmes/{programme}/seat-wants'),
  access: allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMunicipality(),
  summary: 'Who waits for a seat in a programme whose learners use seats of a joint purchase, the first in line first',
  input: z.strictObject({ programme: ProgrammeId, ...page }),
  output: pageOf(SeatWant).extend({
    /** Null: its learners use no seats of a joint purchase. */
    purchase: PurchaseId.nullable(),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
});
