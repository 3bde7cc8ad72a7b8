import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { ChainOf } from './audit-entry.js';

/**
 * altered: content does not belong to its hash; unlinked: does not follow from the block before; missing: a number is
 * left out; truncated: an anchor knows a later block, or this one otherwise.
 */
export const ChainFault = z.enum(['altered', 'unlinked', 'missing', 'truncated']);
export type ChainFault = z.infer<typeof ChainFault>;

export const verifyAuditChains = operation({
  name: 'audit.verify-audit-chains.v1',
  access: allowService('admin'),
  summary: 'Recompute every audit chain and compare it with its anchors',
  input: z.strictObject({}),
  output: z.strictObject({
    chains: z.array(
      z.strictObject({
        chain: ChainOf,
        blocks: z.int(),
        entries: z.int(),
        faults: z.array(z.strictObject({ block: z.int(), fault: ChainFault })).max(100),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 600_000,
});
