import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { ContractLimit } from './contract-limit.js';

export const getContractLimit = operation({
  name: 'procurement.get-contract-limit.v1',
  http: get('/contract-limit'),
  access: allow('municipality-admin', 'municipality-officer', 'auditor').inOwnMunicipality(),
  summary: 'Up to which amount the municipality may contract without a tender',
  input: z.strictObject({}),
  output: ContractLimit,
  refusals: [],
  repeats: 'read',
});
