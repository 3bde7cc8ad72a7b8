import { z } from 'zod';
import { allow, orService } from '../access.js';
import { PersonId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';

export const enrolPeople = operation({
  name: 'progress.enrol-people.v1',
  http: post('/programmes/{programme}/enrolments'),
  access: orService(allow('municipality-officer', 'municipality-admin').inOwnMunicipality(), 'member-registry'),
  summary: 'Enrol people in a programme; who is or was enrolled is answered as already',
  input: z.strictObject({ programme: ProgrammeId, people: z.array(PersonId).min(1).max(1000) }),
  output: z.strictObject({
    enrolled: z.int(),
    already: z.int(),
    refused: z.array(z.strictObject({ person: PersonId, code: z.literal('unknown-person') })),
  }),
  refusals: ['unknown-programme'],
  repeats: 'natural',
  // A thousand people take more than the usual 1.5 s on a busy machine; nobody waits two seconds for a 503.
  timeoutMs: 1900,
});
