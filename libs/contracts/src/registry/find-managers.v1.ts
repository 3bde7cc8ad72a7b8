import { z } from 'zod';
import { allowService } from '../access.js';
import { AccountId, PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const findManagers = operation({
  name: 'registry.find-managers.v1',
  access: allowService('outcome-tracking'),
  summary:
    'Who leads a person today: managers of their department or of one above it, or the officers of their company; nobody leads a citizen',
  input: z.strictObject({ person: PersonId }),
  output: z.strictObject({
    managers: z.array(
      z.strictObject({
        account: AccountId,
        name: z.string(),
        role: z.enum(['department-manager', 'company-officer']),
        /** Null: there is no address to write to. */
        email: z.string().nullable(),
        language: z.enum(['ja', 'en']),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
