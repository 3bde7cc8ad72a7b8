import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { CompanySeats } from './company-seats.js';

export const listCompanySeats = operation({
  name: 'progress.list-company-seats.v1',
  http: get('/programmes/{programme}/company-seats'),
  access: allow('company-officer').inOwnCompany(),
  summary: 'The own company’s seats in a programme, and who holds them',
  input: z.strictObject({ programme: ProgrammeId }),
  output: CompanySeats,
  refusals: ['unknown-programme', 'unknown-application'],
  repeats: 'read',
});
