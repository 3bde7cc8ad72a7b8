import { dayInJapan, DomainError, MunicipalityCode, type OutputOf } from '#contracts';
import type { listNetworkMembers } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { memberOn, MembershipRepository } from '../membership/index.js';
import { Municipalities } from '../municipality/index.js';

export type NetworkMember = OutputOf<typeof listNetworkMembers>['items'][number];

/** Who was a member at the end of a day, by code. The dated entries are asked, nothing else: no list of it is kept. */
@Injectable()
export class MembersOn {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly municipalities: Municipalities,
  ) {}

  /**
   * Those after the code named, and of those named alone; `on` left out: today's. What is noted for a day to come is nobody's to see before it.
   * @throws DomainError `date-in-future`.
   */
  async list(
    on: string | undefined,
    { after, codes }: { readonly after?: string | undefined; readonly codes?: readonly string[] | undefined } = {},
  ): Promise<{ on: string; members: NetworkMember[] }> {
    const today = dayInJapan(new Date());
    const day = on ?? today;
    if (day > today) throw new DomainError('date-in-future');
    const members = (await this.memberships.everJoined(after, 0, codes)).flatMap(({ _id, entries }) => {
      const member = memberOn(entries, day);
      const municipality = this.municipalities.find(_id);
      if (!member || !municipality) return [];
      const { prefecture, name } = municipality;
      return [{ municipality: MunicipalityCode.parse(_id), prefecture, name, ...member }];
    });
    return { on: day, members };
  }
}
