import { z } from 'zod';
import { allow } from '../access.js';
import { DepartmentId } from '../ids.js';
import { get, operation } from '../operation.js';

export const listDepartments = operation({
  name: 'registry.list-departments.v1',
  http: get('/departments'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The municipality’s departments as they stand today, each with the one above it',
  input: z.strictObject({}),
  output: z.strictObject({
    departments: z.array(
      z.strictObject({ department: DepartmentId, name: z.string(), parent: DepartmentId.nullable() }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
