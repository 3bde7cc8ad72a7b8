import { AccountId, dayInJapan, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listAccounts, listNetworkAccounts } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountRepository, countsOn, roleView, type AccountDocument } from '../account/index.js';

type Listing = OutputOf<typeof listAccounts>;
type Asked = InputOf<typeof listNetworkAccounts>;

/** Who has which role in one place: of an account that is elsewhere too, only what it is here. */
@Injectable()
export class ListAccounts {
  constructor(private readonly accounts: AccountRepository) {}

  /** Null = in the network itself. */
  async execute(municipality: string | null, asked: Asked): Promise<Listing> {
    const { limit, cursor = '', account, learners } = asked;
    const wanted = { afterId: cursor, limit: limit + 1, account, learners };
    const stored = await this.accounts.listIn(municipality, wanted);
    const shown = stored.slice(0, limit);
    const today = dayInJapan(new Date());
    return {
      items: shown.map((account) => listed(account, municipality, today)),
      nextCursor: stored.length > limit ? (shown.at(-1)?._id ?? null) : null,
    };
  }
}

function listed(account: AccountDocument, municipality: string | null, today: string): Listing['items'][number] {
  const membership = account.memberships.find((held) => held.municipality === municipality);
  const offers = account.offers.filter((offer) => offer.municipality === municipality && countsOn(today, offer));
  const person = membership?.person ?? offers[0]?.person ?? null;
  return {
    account: AccountId.parse(account._id),
    displayName: membership ? account.displayName : (offers[0]?.displayName ?? ''),
    person: person === null ? null : PersonId.parse(person),
    roles: (membership?.roles ?? []).filter((held) => countsOn(today, held)).map(roleView),
    offers: offers.map(roleView),
    lastSignInAt: membership ? (account.lastSignInAt?.toISOString() ?? null) : null,
  };
}
