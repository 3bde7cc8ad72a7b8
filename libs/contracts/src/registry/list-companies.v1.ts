import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { Company } from './company.js';

export const listCompanies = operation({
  name: 'registry.list-companies.v1',
  http: get('/companies'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The companies of the municipality’s rosters, by name',
  input: z.strictObject({ ...page }),
  output: pageOf(Company),
  refusals: [],
  repeats: 'read',
});
