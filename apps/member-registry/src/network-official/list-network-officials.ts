import { AccountId, dayInJapan, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import { OfficeRole, type listNetworkOfficials } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf, type AccountDocument } from '../account/index.js';
import { rolesHeld } from '../digest-reader/index.js';
import { memberOn, Memberships, MembershipRepository } from '../membership/index.js';

type Official = OutputOf<typeof listNetworkOfficials>['officials'][number];
const PAGE = 200;
/** Municipalities whose offices are looked through at once. */
const AT_ONCE = 100;

/** Who is of an office in the network, as roles and memberships are today: some members at a time, each time by account. */
@Injectable()
export class ListNetworkOfficials {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly stored: MembershipRepository,
    private readonly memberships: Memberships,
  ) {}

  async execute({
    accounts,
    after,
  }: InputOf<typeof listNetworkOfficials>): Promise<OutputOf<typeof listNetworkOfficials>> {
    const today = dayInJapan(new Date());
    if (accounts) return { officials: await this.view(await this.accounts.findAll(accounts), today), nextAfter: null };
    // The place: behind which municipality those begin that are looked through, and behind which of their accounts.
    const [behind = '', afterId = ''] = after?.split(' ') ?? [];
    const joined = await this.stored.everJoined(behind, AT_ONCE);
    const members = joined.flatMap(({ _id, entries }) => (memberOn(entries, today) ? [_id] : []));
    const found = await this.accounts.listMoreThanLearners(members, afterId, PAGE + 1);
    const officials = await this.view(found.slice(0, PAGE), today);
    const [lastAccount, lastJoined] = [found.slice(0, PAGE).at(-1), joined.at(-1)];
    if (found.length > PAGE && lastAccount) return { officials, nextAfter: `${behind} ${lastAccount._id}` };
    return { officials, nextAfter: joined.length === AT_ONCE && lastJoined ? lastJoined._id : null };
  }

  private async view(found: readonly AccountDocument[], today: string): Promise<Official[]> {
    const officials = found
      .map((account) => ({ account, offices: officesOf(account, today) }))
      .filter(({ offices }) => offices.length > 0);
    const codes = officials.flatMap(({ offices }) => offices.map(({ municipality }) => municipality));
    const members = await this.memberships.membersAmong([...new Set(codes)]);
    return officials.map(({ account, offices }) => ({
      account: AccountId.parse(account._id),
      email: addressOf(account.methods) ?? null,
      language: account.language,
      offices: offices.map((office) => ({ ...office, isMember: members.has(office.municipality) })),
    }));
  }
}

const officesOf = (account: AccountDocument, today: string) =>
  [...new Set(account.memberships.flatMap(({ municipality }) => municipality ?? []))].flatMap((municipality) => {
    const held = rolesHeld(account, municipality, today).flatMap(({ role }) => OfficeRole.safeParse(role).data ?? []);
    return held.length === 0 ? [] : [{ municipality: MunicipalityCode.parse(municipality), roles: [...new Set(held)] }];
  });
