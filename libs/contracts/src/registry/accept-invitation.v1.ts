import { z } from 'zod';
import { allowSignedIn } from '../access.js';
import { InvitationId } from '../ids.js';
import { operation, post } from '../operation.js';

export const acceptInvitation = operation({
  name: 'registry.accept-invitation.v1',
  http: post('/my/invitations/{invitation}/acceptance'),
  access: allowSignedIn(),
  summary: 'Accept a role I am offered; from then on it is mine',
  input: z.strictObject({ invitation: InvitationId }),
  output: z.strictObject({ accepted: z.literal(true) }),
  refusals: ['not-signed-in', 'unknown-invitation'],
  repeats: 'natural',
});
