import { AccountId, addMonths, ExportScheduleId } from '#contracts';
import type { ExportSchedule, PublicationSubject } from '#contracts/reporting';
import type { ExportScheduleDocument } from './export-schedule.schema.js';

/** The first such day of a month that is not over: today is one, too. */
export function firstOn(day: number, today: string): string {
  const inThisMonth = `${today.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return inThisMonth < today ? addMonths(inThisMonth, 1) : inThisMonth;
}

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** As callers see it. */
export const scheduleView = (schedule: ExportScheduleDocument): ExportSchedule => ({
  exportSchedule: ExportScheduleId.parse(schedule._id),
  subject: schedule.subject as PublicationSubject,
  programmeName: schedule.programmeName,
  form: schedule.form,
  day: schedule.day,
  nextOn: schedule.nextOn,
  savedBy: AccountId.parse(schedule.account),
});
