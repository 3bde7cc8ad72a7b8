import { z } from 'zod';
import { allow, either } from '../access.js';
import { CompanyId, ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';
import { page } from '../scalars.js';

/**
 * Behind `GET /programmes/{programme}/grant-evidence.csv`: what 人材開発支援助成金 asks for, from the learning log. The
 * file comes in pieces, which the gateway asks for one after the other.
 */
export const exportGrantEvidence = operation({
  name: 'progress.export-grant-evidence.v1',
  access: either(
    allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    allow('company-officer').inOwnCompany(),
  ),
  summary:
    'Each learner’s courses, sessions, minutes, progress, tests and days as CSV, with the hash of the log’s rows',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Only this company's people; a company officer may name the own one alone. */
    company: CompanyId.optional(),
    cursor: page.cursor,
  }),
  output: z.strictObject({
    /** The next lines; the first piece begins with the heading. */
    csv: z.string(),
    fileName: z.string(),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['unknown-programme', 'unknown-company'],
  repeats: 'read',
  audit: 'export',
  timeoutMs: 8000,
});
