import { EnrolmentId, PersonId, ProgrammeId, type OutputOf } from '#contracts';
import type { endEnrolment, EnrolmentFunding, PublishedEnrolment } from '#contracts/progress';
import type { LearnerTraits } from '#contracts/registry';
import { fundingOf } from './funding.domain.js';
import type { Ending } from './enrolment.domain.js';

interface Timed {
  readonly learningTime?: { readonly hours: number; readonly agreedAt: Date };
  readonly learningTimeAsked?: { readonly hours: number; readonly askedAt: Date };
}
interface Viewed extends Timed {
  readonly _id: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
  readonly funding?: EnrolmentFunding;
}

/** An enrolment as the outside sees it. */
export const enrolmentView = (enrolment: Viewed): OutputOf<typeof endEnrolment> => ({
  enrolment: EnrolmentId.parse(enrolment._id),
  programme: ProgrammeId.parse(enrolment.programme),
  person: PersonId.parse(enrolment.person),
  enrolledAt: enrolment.enrolledAt.toISOString(),
  ending: enrolment.ending && { on: enrolment.ending.on, reason: enrolment.ending.reason },
  funding: fundingOf(enrolment),
  ...learningTimeView(enrolment),
});

/** What was agreed about somebody's learning time, and what was asked for since. */
export const learningTimeView = ({ learningTime: agreed, learningTimeAsked: asked }: Timed) => ({
  learningTime: agreed ? { hours: agreed.hours, agreedAt: agreed.agreedAt.toISOString() } : null,
  learningTimeAsked: asked ? { hours: asked.hours, askedAt: asked.askedAt.toISOString() } : null,
});

/** What other services learn of an enrolment: ids, days and what reports break down by. */
export function publishedEnrolment(
  enrolment: Viewed & { readonly learner?: LearnerTraits & { readonly first: boolean } },
): PublishedEnrolment {
  const { funding, learningTime: _, learningTimeAsked: __, ...state } = enrolmentView(enrolment);
  return { ...state, fundingSource: funding?.source ?? null, ...(enrolment.learner && { learner: enrolment.learner }) };
}
