import { z } from 'zod';
import { Theme } from '../exchange/theme.js';
import { MembershipApplicationId, MunicipalityCode } from '../ids.js';
import { Line, Markdown, Moment } from '../scalars.js';

/** 照会 (a question) or 申請. */
export const MembershipRequest = z.enum(['inquiry', 'application']);

/**
 * unconfirmed: the address has not been confirmed, nobody sees it yet; awaiting-letter: the address proves no official, a
 * letter with a code has to; submitted: waits for the secretariat; then approved, refused or, of an inquiry, answered.
 */
export const MembershipApplicationState = z.enum([
  'unconfirmed',
  'awaiting-letter',
  'submitted',
  'approved',
  'refused',
  'answered',
]);
export type MembershipApplicationState = z.infer<typeof MembershipApplicationState>;

/** The official who asks or applies for a municipality. */
export const MembershipApplicant = z.strictObject({
  name: Line(100),
  post: Line(100).nullable(),
  email: z.email().max(254),
  department: Line(100),
  organ: Line(100).nullable(),
  themes: z.array(Theme).max(3),
  message: Markdown(2000).nullable(),
  language: z.enum(['ja', 'en']).default('ja'),
});

/** Why an application cannot be approved yet, or what to look at first. admitted-already: and no member (yet, or any more). */
export const ApplicationLack = z.enum([
  'letter-not-made',
  'letter-code-not-entered',
  'member-already',
  'admitted-already',
  'also-applied',
]);
export type ApplicationLack = z.infer<typeof ApplicationLack>;

/** An application as the secretariat sees it. */
export const MembershipApplication = z.strictObject({
  application: MembershipApplicationId,
  request: MembershipRequest,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  state: MembershipApplicationState,
  applicant: MembershipApplicant.extend({ language: z.enum(['ja', 'en']) }),
  /** By what it is proven that an official applies; null: not yet. */
  proof: z.enum(['lg-address', 'letter']).nullable(),
  lacks: z.array(ApplicationLack),
  /** When the address was confirmed. */
  requestedAt: Moment,
  decidedAt: Moment.nullable(),
  reason: z.string().nullable(),
});
export type MembershipApplication = z.infer<typeof MembershipApplication>;

/** An application as whoever holds its link sees it: nothing of who applied. */
export const MembershipApplicationSeen = z.strictObject({
  request: MembershipRequest,
  municipalityName: z.string(),
  state: MembershipApplicationState,
  /** Why it was refused, or what was answered. */
  reason: z.string().nullable(),
});
