import type { NewsOutcome } from '#contracts/exchange';
import type { Letter } from '#mail';
import { networkCollection, part } from '#persistence';
import type { MailingAim } from './mailing.domain.js';

/** Something that goes out by mail, once. `_id` follows from the announcement's version, or from the newsletter's number. */
export interface MailingDocument extends MailingAim {
  readonly _id: string;
  readonly announcement: string | null;
  readonly title: string;
  readonly issue: number | null;
  /** Of a newsletter: what is new until then stands in it, as it was read when it was sent. */
  readonly until: Date | null;
  readonly hash: string | null;
  readonly texts: Letter['texts'] | null;
  readonly at: Date;
  /** Mark: not all of its readers are in the log yet. */
  readonly unplanned?: true;
  /** Up to where its readers are in the log, as the registry said. */
  readonly plannedTo?: string;
}

/** Somebody whom a mailing is for. `_id` follows from both: each account once. It is the subject of the mail. */
export interface MailedOfficialDocument {
  readonly _id: string;
  readonly mailing: string;
  readonly account: string;
  /** In whose office. */
  readonly municipality: string;
  /** Why there was no mail when it was to be written. */
  readonly why?: NewsOutcome;
  /** SHA-256 of the secret of each stop link that was written: one try for which no answer came may have gone out, too. */
  readonly stopHashes?: readonly string[];
}

const words = part({ subject: String, before: String, after: String });

export const mailings = networkCollection({
  name: 'mailings',
  fields: {
    kind: String,
    roles: [String],
    themes: [String],
    announcement: String,
    title: String,
    issue: Number,
    until: Date,
    hash: String,
    texts: part({ ja: words, en: words }),
    at: Date,
    unplanned: Boolean,
    plannedTo: String,
  },
  personal: 'none',
  indexes: [
    { keys: { at: -1, _id: -1 } },
    { keys: { kind: 1, issue: -1 } },
    { keys: { unplanned: 1 }, where: { unplanned: { $exists: true } } },
  ],
});

export const mailedOfficials = networkCollection({
  name: 'mailed_officials',
  fields: {
    mailing: String,
    account: String,
    municipality: String,
    why: String,
    stopHashes: { type: [String], default: undefined },
  },
  personal: { ids: 'the account that a mail was for; it goes with the account: ForgetNews' },
  secrets: ['stopHashes'],
  indexes: [
    { keys: { mailing: 1, _id: 1 } },
    { keys: { account: 1 } },
    { keys: { stopHashes: 1 }, where: { stopHashes: { $exists: true } } },
  ],
});
