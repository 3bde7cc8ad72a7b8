import { z } from 'zod';
import { allow } from '../access.js';
import { DepartmentId, TransferListId } from '../ids.js';
import { operation, post } from '../operation.js';
import { TransferList } from './transfer-list.js';

export const approveTransfers = operation({
  name: 'registry.approve-transfers.v1',
  http: post('/transfer-lists/{transferList}/approval'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Have a list of transfers take effect at the beginning of its day in Japan (at once when the day has come), as it was read',
  input: z.strictObject({
    transferList: TransferListId,
    version: z.int().min(1),
    /** Departments to be closed with the day before: only those that the list empties. */
    closes: z.array(DepartmentId).max(500).default([]),
  }),
  output: TransferList,
  refusals: [
    'unknown-transfer-list',
    'version-outdated',
    'transfers-in-effect',
    'transfers-withdrawn',
    'department-not-emptied',
  ],
  repeats: 'natural',
  versioned: 'write',
  timeoutMs: 8000,
});
