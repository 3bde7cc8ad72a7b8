import { z } from 'zod';
import { CertificateId, EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { Day, Moment } from '../scalars.js';

/** How the learner's name stands on the certificate and on the page that verifies it: whole, or as initials. */
export const NameShown = z.enum(['full', 'initials']);
export type NameShown = z.infer<typeof NameShown>;

/** By which anybody verifies a certificate: the municipality's code, a hyphen, 80 random bits in groups of four. */
export const CertificateCode = z.string().min(1).max(60);

/** 修了証: one for each completed enrolment, with what was true when it was issued. */
export const Certificate = z.strictObject({
  certificate: CertificateId,
  enrolment: EnrolmentId,
  programme: ProgrammeId,
  person: PersonId,
  /** Stands on the paper, once in a municipality. */
  number: z.string(),
  code: z.string(),
  programmeName: z.string(),
  courses: z.array(z.string()),
  /** 標準学習時間 of the courses, in minutes. */
  minutes: z.int(),
  completedOn: Day,
  issuedAt: Moment,
  nameShown: NameShown,
  revoked: z.strictObject({ at: Moment, reason: z.string() }).nullable(),
});
export type Certificate = z.infer<typeof Certificate>;
