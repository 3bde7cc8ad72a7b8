import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, Moment } from '../scalars.js';
import { Disclosure, ProgrammeFigures } from './figures.js';

export const getClosingReport = operation({
  name: 'reporting.get-closing-report.v1',
  http: get('/reports/programmes/{programme}/closing'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'The report of a closed programme as it was kept when it was closed; it never changes',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Its number; left out: the last closing. */
    closing: z.int().min(1).optional(),
  }),
  output: z.strictObject({
    programme: ProgrammeId,
    closing: z.int(),
    closedAt: Moment,
    frozenAt: Moment,
    /** The day the figures are judged at: the day of the closing. */
    asOf: Day,
    version: z.int(),
    disclosure: Disclosure,
    figures: ProgrammeFigures,
    /** The report as the text that was hashed; null where figures are masked. */
    text: z.string().nullable(),
    /** SHA-256 of the text’s UTF-8 bytes, in hexadecimal. */
    hash: z.string(),
    /** All closings whose report is kept. */
    closings: z.array(z.strictObject({ number: z.int(), closedAt: Moment, hash: z.string() })),
  }),
  refusals: ['unknown-programme', 'not-closed', 'closing-report-due'],
  repeats: 'read',
});
