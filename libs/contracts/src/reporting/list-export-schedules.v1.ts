import { z } from 'zod';
import { get, operation } from '../operation.js';
import { ExportSchedule } from './export-schedule.js';
import { startExport } from './start-export.v1.js';

export const listExportSchedules = operation({
  name: 'reporting.list-export-schedules.v1',
  http: get('/export-schedules'),
  access: startExport.access,
  summary: 'The municipality’s monthly exports',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(ExportSchedule) }),
  refusals: [],
  repeats: 'read',
});
