import { z } from 'zod';
import { AccountId, ExportRunId } from '../ids.js';
import { Moment } from '../scalars.js';
import { ReplacedCharacters } from './exported-table.js';
import { PublicationSubject } from './publication.js';

/** The form in which rows are exported; `csv-cp932`: for programs that read no UTF-8. */
export const RowsForm = z.enum(['csv', 'csv-cp932', 'xlsx']);
export type RowsForm = z.infer<typeof RowsForm>;

/** `YYYY-MM`, in Japan. */
const Month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/);

/**
 * 書き出し: the enrolments of a programme, or of a municipality’s fiscal year, row by row with names, as one file; and its
 * line in the run log (実行記録), which stays when the file is gone.
 */
export const ExportRun = z.strictObject({
  exportRun: ExportRunId,
  subject: PublicationSubject,
  /** Of the programme; null: it is a year. */
  programmeName: z.string().nullable(),
  form: RowsForm,
  /** expired: its time is over; erased: somebody in it was erased; failed: see `failure`. */
  status: z.enum(['waiting', 'running', 'ready', 'expired', 'erased', 'failed']),
  /** Enrolments so far, of all. */
  progress: z.strictObject({ done: z.int(), total: z.int() }),
  requestedBy: AccountId,
  requestedAt: Moment,
  /** Made by a monthly export, of this month. */
  period: Month.nullable(),
  /** What follows is known once the file was made, and kept when it is gone. */
  made: z
    .strictObject({
      /** When its rows were read (時点). */
      readAt: Moment,
      readyAt: Moment,
      rows: z.int(),
      /** People whose records are not to be used (利用停止, 消去). */
      leftOut: z.int(),
      bytes: z.int(),
      /** SHA-256 of the file. */
      hash: z.string(),
      replaced: ReplacedCharacters.nullable(),
      /** The file is deleted then. */
      expiresAt: Moment,
    })
    .nullable(),
  /** too-many-rows: more than this form may have. */
  failure: z.enum(['too-many-rows']).nullable(),
});
export type ExportRun = z.infer<typeof ExportRun>;
