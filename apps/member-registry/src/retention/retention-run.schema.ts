import { tenantCollection } from '#persistence';

/** Erasing what is personal of a programme whose 文書保存年限 is over: asking for each erasure, and waiting for all of them. */
export interface RetentionRunDocument {
  /** Follows from the programme and the day it was due. */
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  /** What was confirmed. */
  readonly preview: string;
  /** Null: the programme says that nobody need confirm. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date;
  /** Enrolments that went when it was confirmed. */
  readonly planned: number;
  /** Mark: there is work to do. */
  readonly due?: true;
  /** The last enrolment whose erasure is asked for; null when all are. */
  readonly cursor: string | null;
  readonly doneAt: Date | null;
}

export const retentionRuns = tenantCollection({
  name: 'retention_runs',
  fields: {
    programme: String,
    preview: String,
    confirmedBy: String,
    confirmedAt: Date,
    planned: Number,
    due: Boolean,
    cursor: String,
    doneAt: Date,
  },
  personal: { ids: 'who confirmed it' },
  indexes: [{ keys: { due: 1 }, where: { due: { $exists: true } } }],
});
