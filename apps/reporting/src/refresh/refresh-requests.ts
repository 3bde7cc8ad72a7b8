import { Jobs } from '#jobs';
import { LOGGER } from '#messaging';
import { crashPoint, type Logger } from '#observability';
import { requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import {
  recountProgrammeReport,
  refreshMunicipalityReport,
  refreshNetworkReport,
  refreshProgrammeReport,
} from './refresh.jobs.js';
import { SharedRuns } from './shared-runs.js';

/**
 * Asks for reports to be refreshed: first the mark in the report's document, then the job. The mark is the truth: when
 * the queue cannot be reached, the sweeper finds it.
 */
@Injectable()
export class RefreshRequests {
  private readonly marking = new SharedRuns();

  constructor(
    private readonly programmes: ProgrammeReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
    private readonly network: NetworkReportRepository,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Many events of one programme at once share a mark: it is set after each of them was kept. */
  ofProgramme(programme: string): Promise<void> {
    return this.marking.run(programme, async () => {
      await this.programmes.mark(programme, new Date());
      crashPoint('stale-before-refresh');
      await this.queueProgramme(programme);
    });
  }

  async ofMunicipality(fiscalYear: number): Promise<void> {
    await this.municipalities.mark(fiscalYear, new Date());
    await this.queueMunicipality(fiscalYear);
  }

  async ofNetwork(fiscalYear: number): Promise<void> {
    await this.network.mark(fiscalYear, new Date());
    await this.queueNetwork(fiscalYear);
  }

  queueProgramme(programme: string): Promise<void> {
    return this.orElseSwept(this.jobs.enqueueRefresh(refreshProgrammeReport, programme, { programme }));
  }

  queueRecount(programme: string): Promise<void> {
    return this.orElseSwept(this.jobs.enqueueRefresh(recountProgrammeReport, programme, { programme }));
  }

  queueMunicipality(fiscalYear: number): Promise<void> {
    const id = `${requireTenant()}-${fiscalYear}`;
    return this.orElseSwept(this.jobs.enqueueRefresh(refreshMunicipalityReport, id, { fiscalYear }));
  }

  queueNetwork(fiscalYear: number): Promise<void> {
    return this.orElseSwept(this.jobs.enqueueRefresh(refreshNetworkReport, String(fiscalYear), { fiscalYear }));
  }

  private async orElseSwept(queued: Promise<void>): Promise<void> {
    await queued.catch((error: unknown) => this.logger.warn({ err: error }, 'refresh not queued; the sweeper will'));
  }
}
