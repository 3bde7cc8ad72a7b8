import { dayInJapan, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { listMembers } from '#contracts/registry';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AuditArrivalRepository } from '../audit/index.js';
import { memberOn, MembershipRepository, standingToday } from '../membership/index.js';
import { AdmissionRepository, Municipalities } from '../municipality/index.js';

/** The admitted municipalities, and when somebody was last there. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly admissions: AdmissionRepository,
    private readonly municipalities: Municipalities,
    private readonly entries: AuditArrivalRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async execute({ limit, cursor }: InputOf<typeof listMembers>): Promise<OutputOf<typeof listMembers>> {
    const found = await this.admissions.list(cursor, limit + 1);
    const page = found.slice(0, limit);
    const memberships = await this.memberships.findMany(page.map(({ _id }) => _id));
    const today = dayInJapan(new Date());
    const items = await Promise.all(
      page.map(async ({ _id, admittedAt }) => {
        const { entries = [], signatures = [] } = memberships.get(_id) ?? {};
        const last = await inTenant(_id, () => this.entries.lastByAnAccount());
        return {
          municipality: MunicipalityCode.parse(_id),
          name: this.municipalities.nameOf(_id),
          admittedOn: dayInJapan(admittedAt),
          lastActOn: last && dayInJapan(last),
          membership: {
            standing: standingToday({ entries }, today),
            joinedOn: memberOn(entries, today)?.joinedOn ?? null,
            signedVersion: signatures.at(-1)?.version ?? null,
          },
        };
      }),
    );
    return { items, nextCursor: found.length > limit ? (page.at(-1)?._id ?? null) : null };
  }
}
