import { z } from 'zod';
import { allow } from '../access.js';
import { CompanyId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Company, CompanyTraits } from './company.js';

export const setCompanyProfile = operation({
  name: 'registry.set-company-profile.v1',
  http: put('/companies/{company}'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Say the industry and size of a company; reports are broken down by it, also for who is enrolled already',
  input: z.strictObject({ company: CompanyId, ...CompanyTraits.shape }),
  output: Company,
  refusals: ['unknown-company'],
  repeats: 'natural',
});
