import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const describePeople = operation({
  name: 'registry.describe-people.v1',
  access: allowService('progress-tracking', 'outcome-tracking', 'procurement', 'reporting'),
  summary: 'The names and groups (department or company) of people of the municipality',
  input: z.strictObject({ people: z.array(PersonId).min(1).max(500) }),
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        person: PersonId,
        name: z.string(),
        kana: z.string().nullable(),
        /** Path of the department from the top; the company’s name; empty for citizens. */
        group: z.array(z.string()),
        /** 職員番号 of staff: it tells people of one name apart. */
        number: z.string().nullable().optional(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
