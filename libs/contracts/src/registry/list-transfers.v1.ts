import { z } from 'zod';
import { allow } from '../access.js';
import { PersonId, TransferListId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { DepartmentPath } from './transfer-list.js';

export const listTransfers = operation({
  name: 'registry.list-transfers.v1',
  http: get('/transfer-lists/{transferList}/transfers'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Who goes from where to where by a list of transfers, in the order of its rows',
  input: z.strictObject({ transferList: TransferListId, ...page }),
  output: pageOf(
    z.strictObject({
      row: z.int().min(1),
      person: PersonId,
      name: z.string(),
      staffNumber: z.string(),
      /** Where they are now, or were before the list took effect; empty: in no department. */
      from: DepartmentPath,
      fromPosition: z.string().nullable(),
      to: DepartmentPath,
      /** Null: as before. */
      position: z.string().nullable(),
      outcome: z.enum(['moves', 'unchanged']),
    }),
  ),
  refusals: ['unknown-transfer-list'],
  repeats: 'read',
  audit: 'person-read',
});
