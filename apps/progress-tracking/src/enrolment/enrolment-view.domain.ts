import { EnrolmentId, PersonId, ProgrammeId, type OutputOf } from '#contracts';
import type { endEnrolment, EnrolmentFunding } from '#contracts/progress';
import { fundingOf } from './funding.domain.js';
import type { Ending } from './enrolment.domain.js';

/** An enrolment as the outside sees it. */
export const enrolmentView = (enrolment: {
  readonly _id: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
  readonly funding?: EnrolmentFunding;
  readonly learningTime?: { readonly hours: number; readonly agreedAt: Date };
}): OutputOf<typeof endEnrolment> => ({
  enrolment: EnrolmentId.parse(enrolment._id),
  programme: ProgrammeId.parse(enrolment.programme),
  person: PersonId.parse(enrolment.person),
  enrolledAt: enrolment.enrolledAt.toISOString(),
  ending: enrolment.ending && { on: enrolment.ending.on, reason: enrolment.ending.reason },
  funding: fundingOf(enrolment),
  learningTime: enrolment.learningTime
    ? { hours: enrolment.learningTime.hours, agreedAt: enrolment.learningTime.agreedAt.toISOString() }
    : null,
});
