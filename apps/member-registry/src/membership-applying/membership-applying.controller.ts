import type { InputOf } from '#contracts';
import {
  applyForMembership,
  confirmMembershipApplication,
  inspectMembershipApplication,
  proveByLetter,
} from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ApplyForMembership } from './apply-for-membership.js';
import { ConfirmMembershipApplication } from './confirm-membership-application.js';
import { InspectMembershipApplication } from './inspect-membership-application.js';
import { ProveByLetter } from './prove-by-letter.js';

@Controller()
export class MembershipApplyingController {
  constructor(
    private readonly applying: ApplyForMembership,
    private readonly inspecting: InspectMembershipApplication,
    private readonly confirming: ConfirmMembershipApplication,
    private readonly proving: ProveByLetter,
  ) {}

  @Handles(applyForMembership)
  apply(input: InputOf<typeof applyForMembership>) {
    return this.applying.execute(input);
  }

  @Handles(inspectMembershipApplication)
  inspect(input: InputOf<typeof inspectMembershipApplication>) {
    return this.inspecting.execute(input);
  }

  @Handles(confirmMembershipApplication)
  confirm(input: InputOf<typeof confirmMembershipApplication>) {
    return this.confirming.execute(input);
  }

  @Handles(proveByLetter)
  prove(input: InputOf<typeof proveByLetter>) {
    return this.proving.execute(input);
  }
}
