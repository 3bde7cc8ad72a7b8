import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { FiscalYear, page, pageOf } from '../scalars.js';
import { Programme } from './programme.js';

export const listProgrammes = operation({
  name: 'progress.list-programmes.v1',
  http: get('/programmes'),
  access: allow(
    'municipality-officer',
    'municipality-admin',
    'department-manager',
    'company-officer',
    'instructor',
    'auditor',
  ).inOwnMunicipality(),
  summary: 'The municipality’s programmes, by fiscal year and key',
  input: z.strictObject({ ...page, fiscalYear: FiscalYear.optional() }),
  output: pageOf(Programme.omit({ courses: true, plan: true, noticeText: true })),
  refusals: [],
  repeats: 'read',
});
