import { z } from 'zod';
import { event } from '../event.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { Placement, SurveyAnswers, Wave, WorkplaceUse } from './outcome.js';

export const outcomeChanged = event({
  name: 'outcomes.outcome-changed.v1',
  summary: 'All that is known of what came of an enrolment',
  data: z.strictObject({
    enrolment: EnrolmentId,
    programme: ProgrammeId,
    surveys: z.array(z.strictObject({ wave: Wave, answers: SurveyAnswers })),
    placements: z.array(Placement),
    workplaceUses: z.array(WorkplaceUse),
  }),
});
