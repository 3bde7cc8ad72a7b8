import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { ListedAuditEntry } from './audit-entry.js';
import { auditFilter } from './audit-filter.js';

export const listAuditEntries = operation({
  name: 'audit.list-audit-entries.v1',
  http: get('/audit-entries'),
  access: allow('auditor', 'municipality-admin').inOwnMunicipality(),
  summary: 'The municipality’s audit chain, the newest first; a page of long entries may hold fewer than asked for',
  input: z.strictObject({ ...page, ...auditFilter }),
  output: pageOf(ListedAuditEntry),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
