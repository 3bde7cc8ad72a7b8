import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { accountFilter, ListedAccount } from './listed-account.js';

export const listNetworkAccounts = operation({
  name: 'registry.list-network-accounts.v1',
  http: get('/network/accounts'),
  access: allow('secretariat').anywhere(),
  summary: 'Who has which role in the network itself',
  input: z.strictObject({ ...page, ...accountFilter }),
  output: pageOf(ListedAccount),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
