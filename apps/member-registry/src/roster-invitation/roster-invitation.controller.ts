import type { Caller, InputOf } from '#contracts';
import { getInvitationRun, invitePeople, listNotSignedIn, makeSlips } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetInvitationRun } from './get-invitation-run.js';
import { InvitePeople } from './invite-people.js';
import { ListNotSignedIn } from './list-not-signed-in.js';
import { MakeSlips } from './make-slips.js';

@Controller()
export class RosterInvitationController {
  constructor(
    private readonly inviting: InvitePeople,
    private readonly getting: GetInvitationRun,
    private readonly making: MakeSlips,
    private readonly listing: ListNotSignedIn,
  ) {}

  @Handles(invitePeople)
  invite(input: InputOf<typeof invitePeople>, caller: Caller) {
    return this.inviting.execute(input, caller);
  }

  @Handles(getInvitationRun)
  get(input: InputOf<typeof getInvitationRun>) {
    return this.getting.execute(input);
  }

  @Handles(makeSlips)
  make(input: InputOf<typeof makeSlips>, caller: Caller) {
    return this.making.execute(input, caller);
  }

  @Handles(listNotSignedIn)
  list(input: InputOf<typeof listNotSignedIn>) {
    return this.listing.execute(input);
  }
}
