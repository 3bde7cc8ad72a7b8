import { z } from 'zod';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { ApplicationState, CompanyNeeds } from './application.js';

/** A company’s seats in a programme. */
export const CompanySeats = z.strictObject({
  programme: ProgrammeId,
  state: ApplicationState,
  /** What the company asked for last. */
  needs: CompanyNeeds.nullable().optional(),
  granted: z.int(),
  named: z.int(),
  holders: z.array(
    z.strictObject({
      person: PersonId,
      enrolment: EnrolmentId,
      /** Somebody who has begun keeps the seat. */
      started: z.boolean(),
    }),
  ),
});
