import { z } from 'zod';
import { allowService } from '../access.js';
import { AuditEntryId } from '../ids.js';
import { operation } from '../operation.js';

export const getAuditDetails = operation({
  name: 'audit.get-audit-details.v1',
  ofEach: true,
  access: allowService('member-registry'),
  summary: 'What the service keeps of an act beside its entry',
  input: z.strictObject({ entry: AuditEntryId }),
  output: z.strictObject({
    /** SHA-256 of salt and details as they are now; null when they are not there. */
    hash: z.string().nullable(),
    /** The details as JSON; null also when they are longer than an answer may be. */
    body: z.string().nullable(),
  }),
  refusals: [],
  repeats: 'read',
});
