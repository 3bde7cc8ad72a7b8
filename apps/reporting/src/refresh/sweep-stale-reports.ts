import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { isRecount } from '../stale-mark/index.js';
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
    for (const report of await this.programmes.findStale(AT_ONCE)) {
      const queue = isRecount(report) ? 'queueRecount' : 'queueProgramme';
      await inTenant(report.tenant, () => this.requests[queue](report._id));
    }
    for (const { tenant, fiscalYear } of await this.municipalities.findStale(AT_ONCE))
      await inTenant(tenant, () => this.requests.queueMunicipality(fiscalYear));
    for (const fiscalYear of await this.network.findStale(AT_ONCE)) await this.requests.queueNetwork(fiscalYear);
  }
}
