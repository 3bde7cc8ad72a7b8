import { z } from 'zod';
import { ApplicationId, CompanyId, EnrolmentId, PersonId } from '../ids.js';
import { ShiftStage } from '../outcomes/business-shift.js';
import { Line, Markdown, Moment } from '../scalars.js';
import { NoticeVersion } from './programme-privacy.js';

/**
 * unconfirmed: the address has not been confirmed, so it does not count yet; submitted: waits for the office; waiting: on
 * the waiting list; offered: a seat that became free is offered; accepted, declined: by the office; withdrawn: by the
 * applicant, or an offered seat was not taken in time.
 */
export const ApplicationState = z.enum([
  'unconfirmed',
  'submitted',
  'waiting',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** 求職状況 when applying. */
export const EmploymentStatus = z.enum([
  'job-seeking',
  'employed',
  'self-employed',
  'leaving-soon',
  'student',
  'other',
]);
export type EmploymentStatus = z.infer<typeof EmploymentStatus>;

/** A band instead of a birth date, which no application needs. */
export const AgeBand = z.enum(['10代', '20代', '30代', '40代', '50代', '60代', '70代以上']);

/** What somebody says of themselves when they apply, besides who they are. */
export const applicantsCase = {
  ageBand: AgeBand,
  employmentStatus: EmploymentStatus,
  /** The version of the programme’s privacy notice that is consented to; null: it has none. */
  notice: NoticeVersion.nullable(),
};

/** Where a mail is sent: one @, no white space, a dot in the domain. */
export const MailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/);

/** A resident who applies without an account. */
export const Applicant = z.strictObject({
  familyName: Line(50),
  givenName: Line(50),
  familyNameKana: Line(50).nullable(),
  givenNameKana: Line(50).nullable(),
  email: MailAddress,
  language: z.enum(['ja', 'en']).default('ja'),
  ...applicantsCase,
});

/** What the office learns of a company that asks for seats (needs interview). */
export const CompanyNeeds = z.strictObject({
  seats: z.int().min(1).max(1000),
  /** What the company wants to be able to do. */
  challenge: Markdown(2000),
  stage: ShiftStage,
  /** The grant that the company means to claim. */
  grant: z.enum(['jinzai-kaihatsu']).nullable(),
  /** The declaration that the company pays the whole cost first. */
  paysFirst: z.boolean(),
  /** Whom the office writes to. */
  contactEmail: MailAddress,
  contactName: Line(100),
});
export type CompanyNeeds = z.infer<typeof CompanyNeeds>;

/** An application as its office sees it. */
export const Application = z.strictObject({
  application: ApplicationId,
  kind: z.enum(['citizen', 'company']),
  state: ApplicationState,
  /** Null for a company. */
  applicant: Applicant.extend({ language: z.enum(['ja', 'en']) }).nullable(),
  company: CompanyId.nullable(),
  /** What the roster calls it; null for a resident. */
  companyName: z.string().nullable().optional(),
  needs: CompanyNeeds.nullable(),
  /** Seats granted; null: none. */
  granted: z.int().nullable(),
  submittedAt: Moment.nullable(),
  /** Place in line on the waiting list, from 1. */
  place: z.int().nullable(),
  /** Until when an offered seat may be taken. */
  offeredUntil: Moment.nullable(),
  reason: z.string().nullable(),
  decidedAt: Moment.nullable(),
  /** Whom an acceptance made, once it did. */
  person: PersonId.nullable(),
  enrolment: EnrolmentId.nullable(),
  /** Why an accepted applicant could not be enrolled yet: for the office to solve. */
  problem: z.string().nullable(),
});

/** A secret of a mailed link. */
export const LinkCode = z.string().min(1).max(100);
