import { z } from 'zod';
import { allow, orService } from '../access.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { ChainOf } from './audit-entry.js';

/**
 * altered: content does not belong to its hash; unlinked: does not follow from the block before; missing: a number is
 * left out; truncated: an anchor knows a later block, or this one otherwise; unlisted: the list would not find an entry
 * of the block, or find it wrongly.
 */
export const ChainFault = z.enum(['altered', 'unlinked', 'missing', 'truncated', 'unlisted']);
export type ChainFault = z.infer<typeof ChainFault>;

/** What a chain is from its first block to its last, recomputed. */
export const VerifiedChain = z.strictObject({
  chain: ChainOf,
  blocks: z.int(),
  entries: z.int(),
  /** The last block and its hash: who notes it down can tell later that nothing before it was changed. */
  head: z.strictObject({ block: z.int(), hash: z.string() }).nullable(),
  /** The last block that is also noted outside of the database; null before the first hour. */
  anchor: z.strictObject({ block: z.int(), at: Moment }).nullable(),
  /** The first hundred. */
  faults: z.array(z.strictObject({ block: z.int(), fault: ChainFault })).max(100),
});

export const verifyAuditChain = operation({
  name: 'audit.verify-audit-chain.v1',
  http: get('/audit-chains/{chain}'),
  access: orService(allow('auditor', 'municipality-admin').inOwnMunicipality('chain'), 'admin'),
  summary: 'Recompute the municipality’s audit chain and compare it with its anchors',
  input: z.strictObject({ chain: ChainOf }),
  output: VerifiedChain,
  refusals: ['not-found'],
  repeats: 'read',
  timeoutMs: 600_000,
});
