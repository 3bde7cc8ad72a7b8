import { z } from 'zod';
import { allow } from '../access.js';
import { AccountId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { AuditEntry } from './audit-entry.js';

export const listAuditEntries = operation({
  name: 'audit.list-audit-entries.v1',
  http: get('/audit-entries'),
  access: allow('auditor', 'municipality-admin').inOwnMunicipality(),
  summary: 'The municipality’s audit chain, the newest first',
  input: z.strictObject({
    ...page,
    account: AccountId.optional(),
    /** An id of what it was done to: a person, an enrolment, a programme, a support access. */
    subject: z.uuid().optional(),
  }),
  output: pageOf(
    AuditEntry.extend({
      /** The block of the chain that holds it. */
      block: z.int(),
      /** What the operation does, in a few words. */
      act: z.string(),
    }),
  ),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
