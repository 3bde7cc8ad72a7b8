import { z } from 'zod';
import { allow } from '../access.js';
import { operation, put } from '../operation.js';
import { ContractLimit } from './contract-limit.js';

export const setContractLimit = operation({
  name: 'procurement.set-contract-limit.v1',
  http: put('/contract-limit'),
  access: allow('municipality-admin').inOwnMunicipality(),
  summary: 'Say what the municipality’s own rules allow without a tender; they may allow less than the law',
  input: z.strictObject({
    /** Null: what the law allows. */
    own: z.int().min(0).max(1_000_000_000).nullable(),
  }),
  output: ContractLimit,
  refusals: ['limit-above-law'],
  repeats: 'natural',
});
