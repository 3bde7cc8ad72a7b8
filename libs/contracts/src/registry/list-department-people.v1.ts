import { z } from 'zod';
import { allow } from '../access.js';
import { DepartmentId, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page, pageOf } from '../scalars.js';
import { DepartmentPath } from './transfer-list.js';

export const listDepartmentPeople = operation({
  name: 'registry.list-department-people.v1',
  http: get('/departments/{department}/people'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Who was in a department, or below it, on a day (today, where none is named)',
  input: z.strictObject({ department: DepartmentId, on: Day.optional(), ...page }),
  output: pageOf(
    z.strictObject({
      person: PersonId,
      name: z.string(),
      staffNumber: z.string(),
      path: DepartmentPath,
      position: z.string().nullable(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
