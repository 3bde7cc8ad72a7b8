import { z } from 'zod';
import { AccountId } from '../ids.js';
import { Day, FiscalYear } from '../scalars.js';
import { AuditKind } from './audit-entry.js';

/** Which entries of a chain: of the list and of its file alike. All that is said must be true of an entry. */
export const auditFilter = {
  fiscalYear: FiscalYear.optional(),
  /** Days in Japan, both of them included. */
  from: Day.optional(),
  to: Day.optional(),
  /** Who acted. */
  account: AccountId.optional(),
  /** An id of what it was done to, or of whom it showed: a person, an enrolment, a programme, a support access. */
  subject: z.uuid().optional(),
  /** The name of an operation. */
  operation: z.string().max(100).optional(),
  kind: AuditKind.optional(),
  /** `done`, `unknown`, or the code of a refusal. */
  outcome: z.string().max(100).optional(),
};
