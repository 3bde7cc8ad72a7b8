import { z } from 'zod';
import { allow } from '../access.js';
import { AuditEntryId } from '../ids.js';
import { get, operation } from '../operation.js';
import { ListedAuditEntry } from './audit-entry.js';

/**
 * none: the act keeps none; kept: here they are, and the chain says that they are unchanged; erased: no longer there;
 * altered: there, but not what the chain knows, so they are not shown; too-large: unchanged, but longer than an answer.
 */
export const AuditDetailsState = z.enum(['none', 'kept', 'erased', 'altered', 'too-large']);

const Values = z.record(z.string(), z.unknown());

export const getAuditEntry = operation({
  name: 'audit.get-audit-entry.v1',
  http: get('/audit-entries/{entry}'),
  access: allow('auditor', 'municipality-admin').inOwnMunicipality(),
  summary: 'One entry of the municipality’s audit chain with what was entered and what changed',
  input: z.strictObject({ entry: AuditEntryId }),
  output: z.strictObject({
    entry: ListedAuditEntry,
    details: z.strictObject({
      state: AuditDetailsState,
      /** What was entered, without secrets; null unless the details are kept. */
      input: Values.nullable(),
      /** What was changed, each document before (null: it was not there) and after; null unless they are kept. */
      changes: z
        .array(
          z.strictObject({
            collection: z.string(),
            id: z.string(),
            before: Values.nullable(),
            after: Values.nullable(),
          }),
        )
        .nullable(),
    }),
  }),
  refusals: ['not-found'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 3000,
});
