import type { InputOf, OutputOf } from '#contracts';
import { getSignInPolicy, setSignInPolicy } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { SignInPolicies } from './sign-in-policy.repository.js';

@Controller()
export class SignInPolicyController {
  constructor(private readonly policies: SignInPolicies) {}

  @Handles(getSignInPolicy)
  async get({ municipality }: InputOf<typeof getSignInPolicy>): Promise<OutputOf<typeof getSignInPolicy>> {
    return { adminsNeedTotp: await this.policies.adminsNeedTotp(municipality) };
  }

  @Handles(setSignInPolicy)
  async set(input: InputOf<typeof setSignInPolicy>): Promise<OutputOf<typeof setSignInPolicy>> {
    const { municipality, adminsNeedTotp } = input;
    await this.policies.keep(municipality, adminsNeedTotp);
    return { adminsNeedTotp };
  }
}
