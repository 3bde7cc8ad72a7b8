import { z } from 'zod';
import { allow } from '../access.js';
import { DepartmentId, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { DepartmentPath } from './transfer-list.js';

export const listPostings = operation({
  name: 'registry.list-postings.v1',
  http: get('/people/{person}/postings'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Where a member of staff was and is, each from its first to its last day, oldest first',
  input: z.strictObject({ person: PersonId }),
  output: z.strictObject({
    postings: z.array(
      z.strictObject({
        department: DepartmentId.nullable(),
        path: DepartmentPath,
        position: z.string().nullable(),
        /** Null: it is not known since when. */
        from: Day.nullable(),
        /** The last day; null: it goes on. */
        until: Day.nullable(),
      }),
    ),
  }),
  refusals: ['unknown-person'],
  repeats: 'read',
  audit: 'person-read',
});
