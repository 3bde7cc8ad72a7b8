import { event } from '../event.js';
import { AuditEntry } from './audit-entry.js';

export const entryRecorded = event({
  name: 'audit.entry-recorded.v1',
  summary: 'Something done, read or refused, for the audit chain',
  data: AuditEntry,
});
