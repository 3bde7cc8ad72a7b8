import { AccountId, dayInJapan, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import { OfficeRole, type listNetworkOfficials } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf, countsOn, type AccountDocument } from '../account/index.js';
import { memberOn, MembershipRepository } from '../membership/index.js';

type Official = OutputOf<typeof listNetworkOfficials>['officials'][number];
const PAGE = 200;

/** Who is of an office in the network, as roles and memberships are today: member by member, each by account. */
@Injectable()
export class ListNetworkOfficials {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async execute({
    accounts,
    after,
  }: InputOf<typeof listNetworkOfficials>): Promise<OutputOf<typeof listNetworkOfficials>> {
    const today = dayInJapan(new Date());
    if (accounts) return { officials: await this.view(await this.accounts.findAll(accounts), today), nextAfter: null };
    const [from = '', afterId = ''] = after?.split(' ') ?? [];
    const members = (await this.memberships.everJoined())
      .filter(({ _id, entries }) => _id >= from && memberOn(entries, today) !== null)
      .map(({ _id }) => _id);
    const [municipality, further] = members;
    if (municipality === undefined) return { officials: [], nextAfter: null };
    const wanted = { afterId: municipality === from ? afterId : '', limit: PAGE + 1, account: undefined } as const;
    const found = await this.accounts.listIn(municipality, { ...wanted, learners: 'without' });
    const last = found.slice(0, PAGE).at(-1);
    const next = found.length > PAGE && last ? `${municipality} ${last._id}` : (further ?? null);
    return { officials: await this.view(found.slice(0, PAGE), today), nextAfter: next };
  }

  private async view(found: readonly AccountDocument[], today: string): Promise<Official[]> {
    const officials = found
      .filter(({ disabledAt }) => disabledAt === null)
      .map((account) => ({ account, offices: officesOf(account, today) }))
      .filter(({ offices }) => offices.length > 0);
    const codes = officials.flatMap(({ offices }) => offices.map(({ municipality }) => municipality));
    const memberships = await this.memberships.findMany([...new Set(codes)]);
    const isMember = (code: string) => memberOn(memberships.get(code)?.entries ?? [], today) !== null;
    return officials.map(({ account, offices }) => ({
      account: AccountId.parse(account._id),
      email: addressOf(account.methods) ?? null,
      language: account.language,
      offices: offices.map((office) => ({ ...office, isMember: isMember(office.municipality) })),
    }));
  }
}

const officesOf = ({ memberships }: AccountDocument, today: string) =>
  memberships.flatMap(({ municipality, roles }) => {
    const held = roles
      .filter((role) => countsOn(today, role))
      .flatMap(({ role }) => OfficeRole.safeParse(role).data ?? []);
    return municipality === null || held.length === 0
      ? []
      : [{ municipality: MunicipalityCode.parse(municipality), roles: [...new Set(held)] }];
  });
