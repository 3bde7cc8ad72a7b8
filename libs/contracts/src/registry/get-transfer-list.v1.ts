import { z } from 'zod';
import { allow } from '../access.js';
import { DepartmentId, PersonId, TransferListId } from '../ids.js';
import { get, operation } from '../operation.js';
import { RefusedRow } from './file-import.js';
import { DepartmentPath, TransferList } from './transfer-list.js';

export const getTransferList = operation({
  name: 'registry.get-transfer-list.v1',
  http: get('/transfer-lists/{transferList}'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'A list of transfers and what it does, against the roster as it is now; the ETag is what an approval names',
  input: z.strictObject({ transferList: TransferListId }),
  output: z.strictObject({
    ...TransferList.shape,
    counts: z.strictObject({
      /** Rows that say where somebody goes. */
      rows: z.int(),
      /** Of them, those who are there already. */
      unchanged: z.int(),
      refused: z.int(),
    }),
    /** The first hundred rows that were not taken, and why. */
    refused: z.array(RefusedRow),
    /** Departments that are not there yet and would be opened on the day. */
    opens: z.array(DepartmentPath),
    /** Departments in which, and below which, nobody would be left: an approval may close them. */
    empties: z.array(z.strictObject({ department: DepartmentId, path: DepartmentPath })),
    /** Department managers whose role over these departments ends, because they go elsewhere; the first 200. */
    managers: z.array(
      z.strictObject({
        person: PersonId,
        name: z.string(),
        ends: z.array(z.strictObject({ department: DepartmentId, path: DepartmentPath })),
      }),
    ),
    /** Enrolments that follow their people to their new managers; null: progress tracking is away. */
    enrolments: z.int().nullable(),
  }),
  refusals: ['unknown-transfer-list'],
  repeats: 'read',
  audit: 'person-read',
  versioned: 'read',
  timeoutMs: 8000,
});
