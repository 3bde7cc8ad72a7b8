import { z } from 'zod';
import { allowService } from '../access.js';
import { CompanyId } from '../ids.js';
import { operation } from '../operation.js';

export const describeCompanies = operation({
  name: 'registry.describe-companies.v1',
  access: allowService('progress-tracking', 'reporting'),
  summary: 'The names of companies of the municipality; one that is not known is left out',
  input: z.strictObject({ companies: z.array(CompanyId).min(1).max(500) }),
  output: z.strictObject({ companies: z.array(z.strictObject({ company: CompanyId, name: z.string() })) }),
  refusals: [],
  repeats: 'read',
});
