import type { Caller, InputOf } from '#contracts';
import { acceptInvitation, declineInvitation, inviteAccount } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { DeclineInvitation } from './decline-invitation.js';
import { InviteAccount } from './invite-account.js';

@Controller()
export class InvitationController {
  constructor(
    private readonly inviting: InviteAccount,
    private readonly accepting: AcceptInvitation,
    private readonly declining: DeclineInvitation,
  ) {}

  @Handles(inviteAccount)
  invite(input: InputOf<typeof inviteAccount>, caller: Caller) {
    return this.inviting.execute(input, caller);
  }

  @Handles(acceptInvitation)
  accept(input: InputOf<typeof acceptInvitation>, caller: Caller) {
    return this.accepting.execute(input, caller);
  }

  @Handles(declineInvitation)
  decline(input: InputOf<typeof declineInvitation>, caller: Caller) {
    return this.declining.execute(input, caller);
  }
}
