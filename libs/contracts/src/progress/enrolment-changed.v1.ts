import { z } from 'zod';
import { event } from '../event.js';
import { LearnerTraits } from '../registry/learner-traits.js';
import { Enrolment } from './enrolment.js';
import { FundingSource } from './funding.js';

const PublishedEnrolment = Enrolment.omit({ funding: true, learningTime: true, learningTimeAsked: true }).extend({
  /** Null: nobody has said who pays. */
  fundingSource: FundingSource.nullable().optional(),
  /** As of the enrolment; `first`: the person was enrolled in no programme of the municipality before. */
  learner: LearnerTraits.extend({ first: z.boolean() }).optional(),
});
export type PublishedEnrolment = z.infer<typeof PublishedEnrolment>;

export const enrolmentChanged = event({
  name: 'progress.enrolment-changed.v1',
  summary: 'An enrolment as it stands, ended or not',
  data: PublishedEnrolment,
});
