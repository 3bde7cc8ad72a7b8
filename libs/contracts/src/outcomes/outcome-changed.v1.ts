import { z } from 'zod';
import { event } from '../event.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { Placement, SurveyAnswers, Wave, WorkplaceUse } from './outcome.js';
import { PlacementCheck } from './placement-check.js';
import { Day } from '../scalars.js';
import { UseState } from './use-at-work.js';

/** The office's and the learner's own words stay with the owner: they are never counted, and would outgrow a message. */
export const outcomeChanged = event({
  name: 'outcomes.outcome-changed.v1',
  summary: 'All that can be counted of what came of an enrolment',
  data: z.strictObject({
    enrolment: EnrolmentId,
    programme: ProgrammeId,
    surveys: z.array(z.strictObject({ wave: Wave, answers: SurveyAnswers })),
    placements: z.array(
      Placement.omit({ source: true, checkedOn: true }).extend({ checkedOn: Day.nullable().optional() }),
    ),
    /** Of the answers to each checkpoint, the one that counts. */
    checks: z.array(PlacementCheck).optional(),
    /** New duties that count, by day. */
    roleChanges: z.array(z.strictObject({ on: Day, related: z.boolean() })).optional(),
    workplaceUses: z.array(
      WorkplaceUse.omit({ what: true }).extend({
        state: UseState.optional(),
        /** Each month, as confirmed or corrected; left out or null where nobody has. */
        confirmedHoursPerMonth: z.number().nullable().optional(),
      }),
    ),
  }),
});
