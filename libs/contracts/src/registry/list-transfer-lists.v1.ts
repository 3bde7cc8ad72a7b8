import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { TransferList } from './transfer-list.js';

export const listTransferLists = operation({
  name: 'registry.list-transfer-lists.v1',
  http: get('/transfer-lists'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The lists of transfers, the latest day first',
  input: z.strictObject({ ...page }),
  output: pageOf(TransferList),
  refusals: [],
  repeats: 'read',
});
