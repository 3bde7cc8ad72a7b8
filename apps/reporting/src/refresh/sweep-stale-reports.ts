import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { RefreshRequests } from './refresh-requests.js';

const AT_ONCE = 500;

/** Finds marks whose job was lost (a crash, an empty Redis) and queues them again. */
@Injectable()
export class SweepStaleReports {
  constructor(
    private readonly programmes: ProgrammeReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
    private readonly network: NetworkReportRepository,
    private readonly requests: RefreshRequests,
  ) {}

  @Sweeps({ name: 'stale-reports', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const tenant of await this.programmes.tenantsWaiting())
      for (const what of ['changed', 'recount'] as const)
        await inTenant(tenant, () => this.requests.queueProgrammes(what));
    for (const { tenant, fiscalYear } of await this.municipalities.findStale(AT_ONCE))
      await inTenant(tenant, () => this.requests.queueMunicipality(fiscalYear));
    for (const fiscalYear of await this.network.findStale(AT_ONCE)) await this.requests.queueNetwork(fiscalYear);
  }
}
