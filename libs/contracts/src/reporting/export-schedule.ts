import { z } from 'zod';
import { AccountId, ExportScheduleId } from '../ids.js';
import { Day } from '../scalars.js';
import { RowsForm } from './export-run.js';
import { PublicationSubject } from './publication.js';

/** 毎月の書き出し: on a day of each month; who asked for it is told by mail, which holds a link and no data. */
export const ExportSchedule = z.strictObject({
  exportSchedule: ExportScheduleId,
  subject: PublicationSubject,
  /** Of the programme; null: it is a year. */
  programmeName: z.string().nullable(),
  form: RowsForm,
  /** Of the month; every month has it. */
  day: z.int().min(1).max(28),
  nextOn: Day,
  savedBy: AccountId,
});
export type ExportSchedule = z.infer<typeof ExportSchedule>;
