import { CertificateId, EnrolmentId, PersonId, ProgrammeId } from '#contracts';
import type { Certificate } from '#contracts/progress';
import type { CertificateDocument } from './certificate.schema.js';

/** A certificate as its learner and the office see it. */
export const certificateView = (stored: CertificateDocument): Certificate => ({
  certificate: CertificateId.parse(stored._id),
  enrolment: EnrolmentId.parse(stored.enrolment),
  programme: ProgrammeId.parse(stored.programme),
  person: PersonId.parse(stored.person),
  number: stored.number,
  code: stored.code,
  programmeName: stored.programmeName,
  courses: [...stored.courses],
  minutes: stored.minutes,
  completedOn: stored.completedOn,
  issuedAt: stored.issuedAt.toISOString(),
  nameShown: stored.nameShown,
  revoked: stored.revoked && { at: stored.revoked.at.toISOString(), reason: stored.revoked.reason },
});
