import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';
import { Placement, WorkplaceUse } from './outcome.js';

export const getOutcomesOf = operation({
  name: 'outcomes.get-outcomes-of.v1',
  access: allowService('member-registry'),
  summary: 'What the office has recorded of enrolments: placements and uses at work; those without any are left out',
  input: z.strictObject({ enrolments: z.array(EnrolmentId).min(1).max(200) }),
  output: z.strictObject({
    outcomes: z.array(
      z.strictObject({
        enrolment: EnrolmentId,
        placements: z.array(Placement),
        workplaceUses: z.array(WorkplaceUse),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
