import { z } from 'zod';
import { allowService } from '../access.js';
import { DepartmentId } from '../ids.js';
import { operation } from '../operation.js';

export const describeDepartments = operation({
  name: 'registry.describe-departments.v1',
  access: allowService('reporting'),
  summary: 'The names of departments of the municipality, outermost first; one that is not known is left out',
  input: z.strictObject({ departments: z.array(DepartmentId).min(1).max(500) }),
  output: z.strictObject({
    departments: z.array(z.strictObject({ department: DepartmentId, path: z.array(z.string()) })),
  }),
  refusals: [],
  repeats: 'read',
});
