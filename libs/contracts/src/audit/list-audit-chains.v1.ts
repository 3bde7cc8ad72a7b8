import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { ChainOf } from './audit-entry.js';

export const listAuditChains = operation({
  name: 'audit.list-audit-chains.v1',
  access: allowService('admin'),
  summary: 'Every audit chain there is, or was when it was anchored',
  input: z.strictObject({}),
  output: z.strictObject({ chains: z.array(ChainOf) }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 60_000,
});
