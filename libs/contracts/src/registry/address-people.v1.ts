import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const addressPeople = operation({
  name: 'registry.address-people.v1',
  access: allowService('progress-tracking', 'outcome-tracking'),
  summary: 'Where people of the municipality are written to, and in which language; unknown people are left out',
  input: z.strictObject({ people: z.array(PersonId).min(1).max(500) }),
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        person: PersonId,
        /** Of their account, else of the roster; null: there is no usable address. */
        email: z.string().nullable(),
        language: z.enum(['ja', 'en']),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
