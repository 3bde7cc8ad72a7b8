import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { confirmTotp } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, hashOfCode, makeCode, MyAccount, Totps } from '../account/index.js';

const RECOVERY_CODES = 10;

/** From now on signing in needs the app. All sessions end: one without its digits must not go on. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly mine: MyAccount,
    private readonly accounts: AccountRepository,
    private readonly totps: Totps,
  ) {}

  async execute({ totp: digits }: InputOf<typeof confirmTotp>, caller: Caller): Promise<OutputOf<typeof confirmTotp>> {
    const recoveryCodes = Array.from({ length: RECOVERY_CODES }, makeCode);
    await retryWhenChanged(async () => {
      const account = await this.mine.get(caller);
      const { totp } = account;
      if (!totp) throw new DomainError('totp-not-begun');
      if (totp.confirmedAt) throw new DomainError('totp-in-use');
      const now = new Date();
      const lastStep = await this.totps.stepOf(totp.key, digits, now);
      if (lastStep === null) throw new DomainError('wrong-totp');
      const confirmed = { ...totp, confirmedAt: now, lastStep, recoveryHashes: recoveryCodes.map(hashOfCode) };
      await this.accounts.save(account, { totp: confirmed, epoch: account.epoch + 1 }, now);
    });
    return { recoveryCodes };
  }
}
