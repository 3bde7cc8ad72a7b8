import type { InputOf, OutputOf } from '#contracts';
import type { countStaleReports, rebuildReports } from '#contracts/reporting';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { RefreshRequests } from './refresh-requests.js';

const AT_ONCE = 200;

/**
 * Counts reports anew from their facts, all of them: by a mark as every change leaves, of those that carry none. Years are
 * marked first: a programme whose figures stay the same does not mark its year again.
 */
@Injectable()
export class RebuildReports {
  constructor(
    private readonly programmes: ProgrammeReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
    private readonly network: NetworkReportRepository,
    private readonly requests: RefreshRequests,
  ) {}

  async execute({ cursor = '' }: InputOf<typeof rebuildReports>): Promise<OutputOf<typeof rebuildReports>> {
    if (cursor === '') await this.markYears();
    const found = await this.programmes.listAll(cursor, AT_ONCE);
    await this.programmes.markForRecount(
      found.map(({ _id }) => _id),
      new Date(),
    );
    const tenants = new Set(found.map(({ tenant }) => tenant));
    await Promise.all([...tenants].map((tenant) => inTenant(tenant, () => this.requests.queueProgrammes('recount'))));
    return { marked: found.length, nextCursor: found.length < AT_ONCE ? null : (found.at(-1)?._id ?? null) };
  }

  private async markYears(): Promise<void> {
    for (const { tenant, fiscalYear } of await this.municipalities.listAll())
      await inTenant(tenant, () => this.requests.ofMunicipality(fiscalYear));
  }

  /** One after the other, as they follow from each other: a programme's mark goes after its year has one. */
  async count(): Promise<OutputOf<typeof countStaleReports>> {
    const programmes = await this.programmes.countStale();
    const municipalities = await this.municipalities.countStale();
    const years = await this.network.countStale();
    return { programmes, municipalities, years };
  }
}
