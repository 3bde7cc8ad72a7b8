import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';
import { LearnerTraits } from './learner-traits.js';

export const describeLearners = operation({
  name: 'registry.describe-learners.v1',
  access: allowService('progress-tracking'),
  summary: 'What reports break down by, of each of these people as of a day, in the order asked',
  input: z.strictObject({
    learners: z
      .array(z.strictObject({ person: PersonId, on: Day }))
      .min(1)
      .max(1000),
  }),
  output: z.strictObject({
    /** Null: nobody of the municipality whose data may be used. */
    traits: z.array(LearnerTraits.nullable()),
  }),
  refusals: [],
  repeats: 'read',
});
