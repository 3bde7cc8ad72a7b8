import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { accountFilter, ListedAccount } from './listed-account.js';

export const listAccounts = operation({
  name: 'registry.list-accounts.v1',
  http: get('/accounts'),
  access: allow('municipality-admin', 'auditor').inOwnMunicipality('municipality'),
  summary: 'Who has which role in the municipality',
  input: z.strictObject({ ...page, ...accountFilter, municipality: MunicipalityCode }),
  output: pageOf(ListedAccount),
  refusals: ['not-found'],
  repeats: 'read',
  audit: 'person-read',
});
