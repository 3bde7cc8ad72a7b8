import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { InvitationId } from '../ids.js';
import { operation, post } from '../operation.js';

export const declineInvitation = operation({
  name: 'registry.decline-invitation.v1',
  http: post('/my/invitations/{invitation}/refusal'),
  access: allowSignedIn(),
  summary: 'Decline a role I am offered; nothing remains of it',
  input: z.strictObject({ invitation: InvitationId }),
  output: z.strictObject({ declined: z.literal(true) }),
  refusals: ['not-signed-in', 'unknown-invitation'],
  repeats: 'natural',
});
