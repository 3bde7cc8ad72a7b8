import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { PersonsEnrolment } from './standing.js';

export const getLearningOf = operation({
  name: 'progress.get-learning-of.v1',
  access: allowService('member-registry'),
  summary: 'What a person is enrolled in and how far they are, the newest first',
  input: z.strictObject({ person: PersonId }),
  output: z.strictObject({ enrolments: z.array(PersonsEnrolment) }),
  refusals: [],
  repeats: 'read',
});
