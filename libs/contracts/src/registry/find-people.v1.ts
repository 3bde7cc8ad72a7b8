import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const findPeople = operation({
  name: 'registry.find-people.v1',
  access: allowService('progress-tracking'),
  summary: 'Which of these people belong to the municipality',
  input: z.strictObject({ people: z.array(PersonId).min(1).max(1000) }),
  output: z.strictObject({ known: z.array(PersonId) }),
  refusals: [],
  repeats: 'read',
});
