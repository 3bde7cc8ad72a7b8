import type { CheckMonths } from '#contracts/outcomes';
import { tenantCollection } from '#persistence';

/** A checkpoint that is due: `_id` follows from enrolment and months, so that the system makes it once. */
export interface CheckpointDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  readonly person: string;
  readonly months: CheckMonths;
  /** So many months after the day of completion. */
  readonly day: string;
  /** Until when the person is asked by mail; null: it was too late for that when it was made. */
  readonly until: Date | null;
  /** SHA-256 of the links that are out. */
  readonly hashes: readonly string[];
  /** Mark: its mail may not be in the send log yet. */
  readonly owesMail?: true;
}

export const checkpoints = tenantCollection({
  name: 'placement_checkpoints',
  fields: {
    programme: String,
    enrolment: String,
    person: String,
    months: Number,
    day: String,
    until: Date,
    hashes: [String],
    owesMail: Boolean,
  },
  secrets: ['hashes'],
  personal: {
    file: 'outcomes',
    title: '就職状況の確認',
    of: 'enrolment',
    by: 'enrolment',
    items: { programme: '事業', months: '修了から何か月後か', day: '確認する日', until: 'リンクの期限' },
    unseen: ['enrolment', 'person', 'hashes', 'owesMail'],
    peopleBy: 'person',
    erased: 'nothing',
  },
  indexes: [
    { keys: { tenant: 1, hashes: 1 } },
    { keys: { programme: 1, _id: 1 } },
    { keys: { person: 1 } },
    { keys: { owesMail: 1 }, where: { owesMail: { $exists: true } } },
  ],
});
