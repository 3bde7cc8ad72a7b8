import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { AccountGrants } from './account-grants.js';
import { AccountController } from './account.controller.js';
import { AccountRepository } from './account.repository.js';
import { ActivateAccount } from './activate-account.js';
import { GetAccountGrant } from './get-account-grant.js';
import { InviteAccount } from './invite-account.js';
import { PasswordHasher } from './password-hasher.js';
import { VerifySignIn } from './verify-sign-in.js';

@Module({
  imports: [PersonModule],
  controllers: [AccountController],
  providers: [
    AccountRepository,
    PasswordHasher,
    AccountGrants,
    InviteAccount,
    ActivateAccount,
    VerifySignIn,
    GetAccountGrant,
  ],
})
export class AccountModule {}
