import { z } from 'zod';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { ApplicationState } from './application.js';

/** A company’s seats in a programme. */
export const CompanySeats = z.strictObject({
  programme: ProgrammeId,
  state: ApplicationState,
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
