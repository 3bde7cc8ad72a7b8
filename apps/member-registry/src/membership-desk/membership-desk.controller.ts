import type { Caller, InputOf } from '#contracts';
import { decideMembershipApplication, listMembershipApplications, makeMembershipLetter } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DecideMembershipApplication } from './decide-membership-application.js';
import { ListMembershipApplications } from './list-membership-applications.js';
import { MakeMembershipLetter } from './make-membership-letter.js';

@Controller()
export class MembershipDeskController {
  constructor(
    private readonly listing: ListMembershipApplications,
    private readonly writing: MakeMembershipLetter,
    private readonly deciding: DecideMembershipApplication,
  ) {}

  @Handles(listMembershipApplications)
  list(input: InputOf<typeof listMembershipApplications>) {
    return this.listing.execute(input);
  }

  @Handles(makeMembershipLetter)
  letter(input: InputOf<typeof makeMembershipLetter>, caller: Caller) {
    return this.writing.execute(input, caller);
  }

  @Handles(decideMembershipApplication)
  decide(input: InputOf<typeof decideMembershipApplication>, caller: Caller) {
    return this.deciding.execute(input, caller);
  }
}
