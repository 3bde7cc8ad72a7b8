import { z } from 'zod';
import { allowService } from '../access.js';
import { CompanyId, DepartmentId, PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const findPeopleWithin = operation({
  name: 'registry.find-people-within.v1',
  access: allowService('progress-tracking'),
  summary: 'The people of departments, with all below them as of today, or of a company',
  input: z.strictObject({
    departments: z.array(DepartmentId).max(100).optional(),
    company: CompanyId.optional(),
    cursor: PersonId.optional(),
  }),
  output: z.strictObject({ people: z.array(PersonId), nextCursor: PersonId.nullable() }),
  refusals: [],
  repeats: 'read',
});
