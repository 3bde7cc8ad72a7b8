import { z } from 'zod';
import { AccountId, AnnouncementId, MailingId, MunicipalityCode } from '../ids.js';
import { MailOutcome } from '../mails/sent-mail.js';
import { secret } from '../operation.js';
import { Moment } from '../scalars.js';

/** What goes out to officials by mail: one announcement, or the newsletter (会報) of what is new. */
export const MailingKind = z.enum(['announcement', 'newsletter']);
export type MailingKind = z.infer<typeof MailingKind>;

/**
 * What became of a mail, or why there was none. `stopped`, `other-themes`: its reader wants no such mails.
 * `not-for-role`: no role in an office any more that it is for. `not-a-member`: the municipality left the network.
 * `withdrawn`: the announcement was, or its last day is over. `corrected`: a newer version is mailed, too. The others as in every send log.
 */
export const NewsOutcome = z.enum([
  ...MailOutcome.options,
  'stopped',
  'other-themes',
  'not-for-role',
  'not-a-member',
  'withdrawn',
  'corrected',
]);
export type NewsOutcome = z.infer<typeof NewsOutcome>;

/** How many stand how. */
export const OutcomeCounts = z.array(z.strictObject({ outcome: NewsOutcome, mails: z.int() }));
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

/** What would go out, and to how many: `waiting` would be written to, the others say why not. */
export const mailingPreview = { subject: z.string(), text: z.string(), outcomes: OutcomeCounts };

/** A line of the list of all that went out. */
export const Mailing = z.strictObject({
  mailing: MailingId,
  kind: MailingKind,
  /** Of an announcement. */
  announcement: AnnouncementId.nullable(),
  /** The title of an announcement as it was then; the number of a newsletter. */
  title: z.string(),
  issue: z.int().nullable(),
  at: Moment,
});
export type Mailing = z.infer<typeof Mailing>;

/** A line of the send log of one mailing: no address and no text. */
export const MailedOfficial = z.strictObject({
  account: AccountId,
  municipality: MunicipalityCode,
  outcome: NewsOutcome,
  endedAt: Moment.nullable(),
});
export type MailedOfficial = z.infer<typeof MailedOfficial>;

/** What stands behind the `#` of a mail's stop link: a municipality’s code, a hyphen, a secret. */
export const NewsStopLink = secret(z.string().min(1).max(100));

/** Which of these mails an official wants. */
export const newsChoice = {
  announcements: z.boolean(),
  newsletters: z.boolean(),
};
