import type { Caller, InputOf } from '#contracts';
import { changeMembership, getMembership } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChangeMembership } from './change-membership.js';
import { GetMembership } from './get-membership.js';

@Controller()
export class MembershipController {
  constructor(
    private readonly getting: GetMembership,
    private readonly changing: ChangeMembership,
  ) {}

  @Handles(getMembership)
  get(input: InputOf<typeof getMembership>) {
    return this.getting.execute(input);
  }

  @Handles(changeMembership)
  change(input: InputOf<typeof changeMembership>, caller: Caller) {
    return this.changing.execute(input, caller);
  }
}
