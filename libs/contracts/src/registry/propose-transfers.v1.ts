import { z } from 'zod';
import { allow } from '../access.js';
import { TransferListId } from '../ids.js';
import { operation } from '../operation.js';
import { uploadedFile } from './file-import.js';

/** Behind `POST /transfer-lists`: columns 職員番号, 新所属, 発令日, and 職位 where it changes. */
export const proposeTransfers = operation({
  name: 'registry.propose-transfers.v1',
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Hand in a list of transfers (人事異動) to be looked at; nobody moves before it is approved',
  input: z.strictObject({ fileHash: uploadedFile.fileHash, fileName: uploadedFile.fileName }),
  output: z.strictObject({
    transferList: TransferListId,
    /** unchanged: the same list was handed in before, and stands as it was. */
    outcome: z.enum(['proposed', 'unchanged']),
  }),
  refusals: [
    'file-missing',
    'not-a-csv',
    'empty-file',
    'unknown-encoding',
    'missing-header',
    'doubled-header',
    'too-many-transfers',
    'no-transfers',
    'transfer-day-out-of-range',
  ],
  repeats: 'natural',
  timeoutMs: 8000,
});
