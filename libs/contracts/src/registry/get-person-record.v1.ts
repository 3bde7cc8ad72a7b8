import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { listPeople } from './list-people.v1.js';

export const getPersonRecord = operation({
  name: 'registry.get-person-record.v1',
  http: get('/people/{person}/record'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'One person with all that the rosters say, also when use is stopped; the ETag is what a correction names',
  input: z.strictObject({ person: PersonId }),
  output: z.strictObject({
    ...listPeople.output.shape.items.element.shape,
    useStopped: z.boolean(),
    legalHold: z.strictObject({ since: Moment, reason: z.string() }).nullable(),
    version: z.int().min(1),
  }),
  refusals: ['unknown-person'],
  repeats: 'read',
  audit: 'person-read',
  versioned: 'read',
});
