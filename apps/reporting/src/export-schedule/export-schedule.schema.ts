import type { RowsForm } from '#contracts/reporting';
import { tenantCollection } from '#persistence';

/** A monthly export that somebody has asked for. Stopped, it is gone. */
export interface ExportScheduleDocument {
  /** Follows from who wants what in which form. */
  readonly _id: string;
  readonly tenant: string;
  readonly account: string;
  readonly subject: string;
  readonly programmeName: string | null;
  readonly form: RowsForm;
  /** Of the month. */
  readonly day: number;
  /** Mark: the day in Japan on which it is due next; moved on once that month's run is kept. */
  readonly nextOn: string;
}

export const exportSchedules = tenantCollection({
  name: 'export_schedules',
  fields: {
    account: String,
    subject: String,
    programmeName: String,
    form: String,
    day: Number,
    nextOn: String,
  },
  personal: { ids: 'the account of the office that asked; it goes with the account: ForgetSchedules' },
  indexes: [{ keys: { nextOn: 1 } }, { keys: { tenant: 1, subject: 1 } }],
});
