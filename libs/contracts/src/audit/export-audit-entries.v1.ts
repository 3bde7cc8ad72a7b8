import { z } from 'zod';
import { operation } from '../operation.js';
import { page } from '../scalars.js';
import { auditFilter } from './audit-filter.js';
import { listAuditEntries } from './list-audit-entries.v1.js';

/**
 * Behind `GET /audit-entries.csv`: the entries that `list-audit-entries` shows by the same filter, as a file that Excel
 * opens. A chain has no end, so the file comes in pieces, which the gateway asks for one after the other.
 */
export const exportAuditEntries = operation({
  ...listAuditEntries,
  name: 'audit.export-audit-entries.v1',
  http: undefined,
  summary: 'The municipality’s audit chain as CSV, piece by piece',
  input: z.strictObject({ cursor: page.cursor, ...auditFilter }),
  output: z.strictObject({
    /** The next lines; the first piece begins with the heading. */
    csv: z.string(),
    fileName: z.string(),
    nextCursor: z.string().nullable(),
  }),
  audit: 'export',
  timeoutMs: 5000,
});
