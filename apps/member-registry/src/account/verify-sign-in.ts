import { DomainError, type InputOf } from '#contracts';
import type { AccountGrant, verifySignIn } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountGrants } from './account-grants.js';
import { AccountRepository } from './account.repository.js';
import { PasswordHasher } from './password-hasher.js';
import { mailKey, staffKey } from './sign-in-method.js';
import { Totps } from './totps.js';

/** Checks a name, a password and the app's digits; neither the answer nor its time tells which name is known. */
@Injectable()
export class VerifySignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
    private readonly totps: Totps,
    private readonly grants: AccountGrants,
  ) {}

  async execute({ password, totp, ...name }: InputOf<typeof verifySignIn>): Promise<AccountGrant> {
    const { email, municipality = '', staffNumber = '' } = name;
    const account = await this.accounts.findByMethod(
      email === undefined ? staffKey(municipality, staffNumber) : mailKey(email),
    );
    const open = account && !account.disabledAt ? account : null;
    const matches = await this.hasher.verify(password, open?.passwordHash ?? null);
    if (!open || !matches) throw new DomainError('wrong-credentials');
    if (open.totp?.confirmedAt) {
      if (totp === undefined) throw new DomainError('totp-needed');
      if (!(await this.totps.use(open, totp))) throw new DomainError('wrong-totp');
    }
    await this.accounts.noteSignIn(open._id, new Date());
    return this.grants.of(open);
  }
}
