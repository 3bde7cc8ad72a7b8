import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';
import { Audience } from '../scalars.js';

export const groupPeople = operation({
  name: 'registry.group-people.v1',
  access: allowService('progress-tracking', 'outcome-tracking'),
  summary: 'Which department or company each of these people belongs to, in the order asked',
  input: z.strictObject({ audience: Audience, people: z.array(PersonId).min(1).max(2000) }),
  output: z.strictObject({
    groups: z.array(z.strictObject({ id: z.string(), label: z.array(z.string()) })),
    /** Place in `groups`; null: none. */
    of: z.array(z.int().nullable()),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 3000,
});
