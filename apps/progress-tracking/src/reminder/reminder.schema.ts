import type { ReminderKind } from '#contracts/progress';
import { tenantCollection } from '#persistence';

/** How a municipality has people reminded; its id is the municipality's code. */
export interface ReminderSettingsDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly on: boolean;
  readonly dueSoonDays: number;
  readonly notStartedAfterDays: number;
  /** The last day on which it was looked whom to remind. */
  readonly lookedOn: string | null;
}

/** A reminder that is due, and what became of it. Its id follows from kind, subject and period: there is one of each. */
export interface ReminderDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly kind: ReminderKind;
  /** The enrolment; of a digest, the reader's account. */
  readonly subject: string;
  /** Of an enrolment. */
  readonly programme: string | null;
  /** Who is written to: the person, of a digest the account. Nobody gets two mails on one day. */
  readonly reader: string;
  readonly period: string;
  readonly createdAt: Date;
  /** The day in Japan on which it went out to be sent. */
  readonly postedOn?: string;
  /** SHA-256 of the secret of each stop link that was written: one try for which no answer came may have gone out, too. */
  readonly stopHashes?: readonly string[];
  /** The last one of those that were written before all were kept. */
  readonly stopHash?: string;
  /** It was looked at, and its reader was not to be written to that day. */
  readonly quiet?: true;
  /** Mark: it has not been handed to the mail. */
  readonly due?: true;
}

/** That somebody wants no more mails of a kind. Its id follows from reader and kind. */
export interface ReminderStopDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly kind: ReminderKind;
  readonly reader: string;
  readonly at: Date;
}

const kindWords: Record<ReminderKind, string> = {
  'due-soon': '期限のお知らせ',
  overdue: '期限を過ぎたお知らせ',
  'not-started': '受講開始のお知らせ',
  'manager-digest': '所属長へのまとめ',
  'office-digest': '事務局へのまとめ',
};

export const reminderSettings = tenantCollection({
  name: 'reminder_settings',
  fields: { on: Boolean, dueSoonDays: Number, notStartedAfterDays: Number, lookedOn: String },
  personal: 'none',
  indexes: [{ keys: { on: 1 } }],
});

export const reminders = tenantCollection({
  name: 'reminders',
  fields: {
    kind: String,
    subject: String,
    programme: String,
    reader: String,
    period: String,
    createdAt: Date,
    postedOn: String,
    stopHashes: { type: [String], default: undefined },
    stopHash: String,
    quiet: Boolean,
    due: Boolean,
  },
  personal: {
    file: 'learning',
    title: 'お知らせ',
    of: 'enrolment',
    by: 'subject',
    peopleBy: 'reader',
    items: {
      kind: { label: '種類', words: kindWords },
      programme: '事業',
      createdAt: '作成日時',
      postedOn: '送った日',
    },
    unseen: ['reader', 'period', 'stopHashes', 'stopHash', 'quiet', 'due'],
    erased: 'nothing',
  },
  secrets: ['stopHashes', 'stopHash'],
  indexes: [
    { keys: { tenant: 1, reader: 1, postedOn: 1 }, unique: true, where: { postedOn: { $exists: true } } },
    { keys: { due: 1, createdAt: 1 }, where: { due: { $exists: true } } },
    { keys: { subject: 1 } },
    { keys: { reader: 1 } },
    { keys: { stopHashes: 1 }, where: { stopHashes: { $exists: true } } },
    { keys: { stopHash: 1 }, where: { stopHash: { $exists: true } } },
  ],
});

export const reminderStops = tenantCollection({
  name: 'reminder_stops',
  fields: { kind: String, reader: String, at: Date },
  personal: {
    file: 'learning',
    title: 'お知らせの停止',
    of: 'person',
    by: 'reader',
    items: { kind: { label: '種類', words: kindWords }, at: '停止日時' },
    erased: 'nothing',
  },
  indexes: [{ keys: { reader: 1 } }],
});
