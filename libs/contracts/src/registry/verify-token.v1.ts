import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { AccountGrant } from './account-grant.js';

export const verifyToken = operation({
  name: 'registry.verify-token.v1',
  access: allowService('gateway'),
  summary: 'What a program with this API token may do',
  input: z.strictObject({ token: z.string().min(20).max(200) }),
  output: AccountGrant,
  refusals: ['not-signed-in'],
  repeats: 'read',
});
