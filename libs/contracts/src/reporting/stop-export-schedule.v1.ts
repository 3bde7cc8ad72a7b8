import { z } from 'zod';
import { ExportScheduleId } from '../ids.js';
import { operation } from '../operation.js';
import { saveExportSchedule } from './save-export-schedule.v1.js';

export const stopExportSchedule = operation({
  name: 'reporting.stop-export-schedule.v1',
  http: { method: 'DELETE', path: '/export-schedules/{exportSchedule}', status: 200 },
  access: saveExportSchedule.access,
  summary: 'Stop a monthly export; what it has made stays until its time is over',
  input: z.strictObject({ exportSchedule: ExportScheduleId }),
  output: z.strictObject({}),
  refusals: ['unknown-schedule'],
  repeats: 'natural',
});
