import { z } from 'zod';
import type { Owner } from '../access.js';
import { PersonId } from '../ids.js';
import { Moment } from '../scalars.js';

/** The services that send mails: each keeps a send log of its own. */
export const mailSenders = [
  'member-registry',
  'progress-tracking',
  'outcome-tracking',
  'exchange',
  'reporting',
] as const satisfies Owner[];

/** waiting: no mail server has taken it yet; all others say why it was sent, or was not. */
export const MailOutcome = z.enum(['waiting', 'sent', 'no-address', 'no-longer-needed', 'refused', 'gave-up']);
export type MailOutcome = z.infer<typeof MailOutcome>;

/** Every kind of mail that goes out in a municipality's name, of all services, in the order somebody looks for them. */
export const MailKind = z.enum([
  'invitation',
  'application-confirm',
  'application-state',
  'due-soon',
  'overdue',
  'not-started',
  'manager-digest',
  'office-digest',
  'session-cancelled',
  'session-moved',
  'seat-asked-back',
  'survey-invitation',
  'use-confirmation',
  'use-confirmed',
  'use-answered-in-your-name',
  'placement-check',
  'company-check',
  'company-check-answered',
  'export-ready',
  'challenge-answered',
  'meeting-soon',
  'meeting-place',
  'meeting-called-off',
  'contact-asked',
  'contact-answered',
  'action-asked',
]);
export type MailKind = z.infer<typeof MailKind>;

/** A line of a send log: no address and no text. */
export const SentMail = z.strictObject({
  mail: z.string(),
  /** One of `MailKind`, or one that a newer version sends. */
  kind: z.string(),
  /** Whom it is about; null: an account, or somebody who is no person of the roster (yet). */
  person: PersonId.nullable(),
  createdAt: Moment,
  outcome: MailOutcome,
  attempts: z.int(),
  endedAt: Moment.nullable(),
});
export type SentMail = z.infer<typeof SentMail>;

/** What is looked for in a send log. */
export const mailFilter = {
  kind: z.string().max(60).optional(),
  person: PersonId.optional(),
  outcome: MailOutcome.optional(),
};
