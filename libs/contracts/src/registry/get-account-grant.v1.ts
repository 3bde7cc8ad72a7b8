import { z } from 'zod';
import { allowService } from '../access.js';
import { AccountId } from '../ids.js';
import { operation } from '../operation.js';
import { AccountGrant } from './account-grant.js';

export const getAccountGrant = operation({
  name: 'registry.get-account-grant.v1',
  access: allowService('gateway'),
  summary: 'What an account may do as of now; a session asks again from time to time',
  input: z.strictObject({ account: AccountId }),
  output: AccountGrant,
  refusals: ['unknown-account'],
  repeats: 'read',
});
