import { z } from 'zod';
import { allow } from '../access.js';
import { operation, post } from '../operation.js';
import { ExportRun, RowsForm } from './export-run.js';
import { PublicationSubject } from './publication.js';

export const startExport = operation({
  name: 'reporting.start-export.v1',
  http: post('/exports', 202),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary:
    'Export the enrolments of a programme or a fiscal year row by row, with names; of the same version of the report on one day it is the same export',
  input: z.strictObject({ subject: PublicationSubject, form: RowsForm }),
  output: ExportRun,
  refusals: ['unknown-programme', 'no-report-yet', 'busy'],
  repeats: 'natural',
});
