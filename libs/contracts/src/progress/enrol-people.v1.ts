import { z } from 'zod';
import { allow, orService } from '../access.js';
import { PersonId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { EnrolmentFunding, FundingWarning } from './funding.js';

export const enrolPeople = operation({
  name: 'progress.enrol-people.v1',
  http: post('/programmes/{programme}/enrolments'),
  access: orService(allow('municipality-officer', 'municipality-admin').inOwnMunicipality(), 'member-registry'),
  summary:
    'Enrol people in a programme; who is or was enrolled is answered as already, and for whom there is no seat waits',
  input: z.strictObject({
    programme: ProgrammeId,
    people: z.array(PersonId).min(1).max(1000),
    /** Left out: as the programme’s plan says. Who is enrolled already keeps theirs. */
    funding: EnrolmentFunding.optional(),
  }),
  output: z.strictObject({
    enrolled: z.int(),
    already: z.int(),
    /** seats-exhausted: they are enrolled by themselves when a seat becomes free; without a place: never, the purchase is over. */
    refused: z.array(
      z.strictObject({
        person: PersonId,
        code: z.enum(['unknown-person', 'seats-exhausted']),
        /** In line for a seat. */
        place: z.int().optional(),
      }),
    ),
    /** How many are enrolled in a moment, each with the seat that is on its way; left out: none. */
    reserved: z.int().optional(),
    /** Left out: none. */
    warnings: z.array(FundingWarning).optional(),
  }),
  refusals: ['unknown-programme', 'programme-closed'],
  repeats: 'natural',
  // A thousand people take more than the usual 1.5 s on a busy machine; nobody waits two seconds for a 503.
  timeoutMs: 1900,
});
