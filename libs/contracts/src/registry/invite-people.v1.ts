import { z } from 'zod';
import { allow } from '../access.js';
import { InvitationRunId, PersonId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Audience } from '../scalars.js';

export const invitePeople = operation({
  name: 'registry.invite-people.v1',
  http: post('/invitations', 202),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Invite the people of a roster as learners: by mail, or by a slip to print where somebody has no address',
  input: z.strictObject({
    audience: Audience,
    /** Left out: everybody of the audience. */
    people: z.array(PersonId).min(1).max(1000).optional(),
    language: z.enum(['ja', 'en']).default('ja'),
    /** Only say what would happen; nobody is written to. */
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({ invitationRun: InvitationRunId }),
  refusals: ['unknown-person', 'busy'],
  repeats: 'natural',
});
