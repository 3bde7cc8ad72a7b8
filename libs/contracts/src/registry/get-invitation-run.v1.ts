import { z } from 'zod';
import { allow } from '../access.js';
import { InvitationRunId, PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Moment } from '../scalars.js';

const Named = z.array(z.strictObject({ person: PersonId, name: z.string() })).max(100);

export const getInvitationRun = operation({
  name: 'registry.get-invitation-run.v1',
  http: get('/invitations/{invitationRun}'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'How far inviting a roster is: who gets a mail, who needs a slip, who has an account already',
  input: z.strictObject({ invitationRun: InvitationRunId }),
  output: z.strictObject({
    invitationRun: InvitationRunId,
    audience: Audience,
    dryRun: z.boolean(),
    status: z.enum(['waiting', 'running', 'done']),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    counts: z.strictObject({ mail: z.int(), slip: z.int(), already: z.int() }),
    /** The first 100 of each. */
    first: z.strictObject({ mail: Named, slip: Named, already: Named }),
    startedAt: Moment,
    finishedAt: Moment.nullable(),
  }),
  refusals: ['unknown-invitation'],
  repeats: 'read',
  audit: 'person-read',
});
