import { AccountId, dayInJapan, type Caller, type OutputOf } from '#contracts';
import type { getMyAccount } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { countsOn, MyAccount, PlaceViews, roleView, signInNameOf } from '../account/index.js';

/** My account, with all that I am in every municipality: nobody but its owner sees the whole. */
@Injectable()
export class GetMyAccount {
  constructor(
    private readonly mine: MyAccount,
    private readonly views: PlaceViews,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof getMyAccount>> {
    const account = await this.mine.get(caller);
    const { totp, memberships, offers } = account;
    const today = dayInJapan(new Date());
    return {
      account: AccountId.parse(account._id),
      displayName: account.displayName,
      language: account.language,
      signInNames: account.methods.map(signInNameOf),
      lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
      totp: totp?.confirmedAt
        ? { since: totp.confirmedAt.toISOString(), recoveryCodesLeft: totp.recoveryHashes.length }
        : null,
      memberships: memberships.map((membership) => ({
        ...this.views.place(membership),
        roles: membership.roles.filter((held) => countsOn(today, held)).map(roleView),
      })),
      offers: offers.filter((offer) => countsOn(today, offer)).map((offer) => this.views.offer(offer)),
    };
  }
}
