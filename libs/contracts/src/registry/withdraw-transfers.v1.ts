import { z } from 'zod';
import { allow } from '../access.js';
import { TransferListId } from '../ids.js';
import { operation, post } from '../operation.js';
import { TransferList } from './transfer-list.js';

export const withdrawTransfers = operation({
  name: 'registry.withdraw-transfers.v1',
  http: post('/transfer-lists/{transferList}/withdrawal'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Take back a list of transfers before it takes effect, approved or not',
  input: z.strictObject({ transferList: TransferListId }),
  output: TransferList,
  refusals: ['unknown-transfer-list', 'transfers-in-effect'],
  repeats: 'natural',
});
