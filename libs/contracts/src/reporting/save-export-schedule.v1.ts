import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { RowsForm } from './export-run.js';
import { ExportSchedule } from './export-schedule.js';
import { PublicationSubject } from './publication.js';

export const saveExportSchedule = operation({
  name: 'reporting.save-export-schedule.v1',
  http: post('/export-schedules'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Have an export made every month, and be told by mail; the same one again changes its day',
  input: z.strictObject({ subject: PublicationSubject, form: RowsForm, day: z.int().min(1).max(28) }),
  output: ExportSchedule,
  refusals: ['unknown-programme', 'no-report-yet', 'busy'],
  repeats: 'natural',
});
