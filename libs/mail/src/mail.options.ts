import type { Letter } from './letter.js';
import type { MailDocument, MailReason } from './mail.schema.js';

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; left out, mails become files in `outboxDir`. */
  readonly smtpUrl?: string | undefined;
  readonly outboxDir: string;
  /** Where people reach us; every link leads there. */
  readonly publicUrl: string;
  /** Left out: `no-reply@` the host of `publicUrl`. */
  readonly from?: string | undefined;
}

/**
 * Writes a due mail from what is known now, or says why there is none, or that nobody is to be written to now: then it
 * waits for the next try. Asked again for every try.
 */
export type Composer = (
  mail: MailDocument,
) => Promise<Letter | { readonly notSent: MailReason } | { readonly notNow: true }>;
/** Who writes each kind of mail of this service. */
export type Composers = Readonly<Record<string, Composer>>;

/** Whom the mails of a service are about, which it alone knows; asked in the scope of a municipality. */
export interface MailSubjects {
  /** Persons by subject; of whoever is no person there, none. */
  peopleOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The subjects about somebody. */
  subjectsOf(person: string): Promise<readonly string[]>;
}

export const MAIL_SUBJECTS = Symbol('mail subjects');
export const MAIL_SETTINGS = Symbol('mail settings');
export const COMPOSERS = Symbol('mail composers');
