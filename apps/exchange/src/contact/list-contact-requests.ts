import {
  AccountId,
  ChallengeId,
  ContactRequestId,
  MunicipalityCode,
  type AllowedCaller,
  type InputOf,
  type OutputOf,
} from '#contracts';
import type { ContactRequest, listContactRequests } from '#contracts/exchange';
import { describeOfficials } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { pageThatFits, placeOf, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { otherSideOf } from './contact-request.domain.js';
import { ContactRequestRepository } from './contact-request.repository.js';
import type { ContactRequestDocument } from './contact-request.schema.js';

/** What the municipality received or sent. Names and addresses are asked of the registry whenever it is read. */
@Injectable()
export class ListContactRequests {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly challenges: ChallengeRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { side, limit, cursor }: InputOf<typeof listContactRequests>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listContactRequests>> {
    const municipality = requireTenant();
    const found = await this.requests.list(municipality, side === 'sent' ? 'from' : 'to', placeOf(cursor), limit + 1);
    const [contactOf, titles] = await Promise.all([
      this.contacts(found.slice(0, limit), municipality),
      this.titles(found.slice(0, limit), caller),
    ]);
    return pageThatFits(
      found,
      limit,
      ({ at }) => at,
      (one): ContactRequest => {
        const { municipality: code, municipalityName } = otherSideOf(one, municipality).side;
        const title = one.challenge === null ? undefined : titles.get(one.challenge);
        return {
          contactRequest: ContactRequestId.parse(one._id),
          municipality: MunicipalityCode.parse(code),
          municipalityName,
          reason: one.reason,
          challenge: title === undefined ? null : { challenge: ChallengeId.parse(one.challenge), title },
          state: one.state,
          askedAt: one.at.toISOString(),
          answeredAt: one.answeredAt?.toISOString() ?? null,
          contact: contactOf(one),
        };
      },
    );
  }

  /** The officials of the other sides, where both agreed. */
  private async contacts(requests: readonly ContactRequestDocument[], municipality: string) {
    const wanted = requests.flatMap((one) => {
      const { side, account } = otherSideOf(one, municipality);
      return account === null
        ? []
        : [{ account: AccountId.parse(account), municipality: MunicipalityCode.parse(side.municipality) }];
    });
    const { officials } =
      wanted.length === 0 ? { officials: [] } : await this.rpc.call(describeOfficials, { officials: wanted });
    return (request: ContactRequestDocument): ContactRequest['contact'] => {
      const { side, account } = otherSideOf(request, municipality);
      const known = officials.find((one) => one.account === account && one.municipality === side.municipality);
      return known ? { name: known.name, email: known.email } : null;
    };
  }

  private async titles(requests: readonly ContactRequestDocument[], caller: AllowedCaller | undefined) {
    const ids = [...new Set(requests.flatMap(({ challenge }) => challenge ?? []))];
    const found = await Promise.all(ids.map((id) => this.challenges.findVisible(id, viewerOf(caller))));
    return new Map(found.flatMap((one) => (one ? [[one._id, one.title] as const] : [])));
  }
}
