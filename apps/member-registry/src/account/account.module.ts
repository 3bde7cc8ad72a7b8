import { Module, type DynamicModule } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { SignInPolicyModule } from '../sign-in-policy/index.js';
import { SupportAccessModule } from '../support-access/index.js';
import { AccountGrants } from './account-grants.js';
import { AccountController } from './account.controller.js';
import { AccountRepository } from './account.repository.js';
import { EraseAccounts } from './erase-accounts.js';
import { GetAccountGrant } from './get-account-grant.js';
import { MyAccount } from './my-account.js';
import { PasswordHasher } from './password-hasher.js';
import { PlaceViews } from './place-views.js';
import { RecoverAccount } from './recover-account.js';
import { KEYS_DIR, Sealing } from './sealing.js';
import { Totps } from './totps.js';
import { VerifySignIn } from './verify-sign-in.js';

@Module({})
export class AccountModule {
  static forRoot(keysDir: string): DynamicModule {
    const shared = [AccountRepository, PasswordHasher, MyAccount, PlaceViews, Totps, EraseAccounts];
    return {
      module: AccountModule,
      global: true,
      imports: [MembershipModule, SignInPolicyModule, SupportAccessModule],
      controllers: [AccountController],
      providers: [
        { provide: KEYS_DIR, useValue: keysDir },
        ...shared,
        Sealing,
        AccountGrants,
        VerifySignIn,
        GetAccountGrant,
        RecoverAccount,
      ],
      exports: shared,
    };
  }
}
