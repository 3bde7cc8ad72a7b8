import { Jobs } from '#jobs';
import { LOGGER } from '#messaging';
import { crashPoint, type Logger } from '#observability';
import { Gathering, inTenant, requireTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import type { Waiting } from '../stale-mark/index.js';
import {
  recountLargeReport,
  recountProgrammeReports,
  refreshLargeReport,
  refreshMunicipalityReport,
  refreshNetworkReport,
  refreshProgrammeReports,
} from './refresh.jobs.js';

interface Mark {
  readonly _id: string;
  readonly tenant: string;
}

const together = { changed: refreshProgrammeReports, recount: recountProgrammeReports } as const;
const alone = { changed: refreshLargeReport, recount: recountLargeReport } as const;

/**
 * Asks for reports to be refreshed: first the mark in the report's document, then the job. The mark is the truth: when
 * the queue cannot be reached, the sweeper finds it.
 */
@Injectable()
export class RefreshRequests {
  private readonly marking = new Gathering<Mark, null>((marks) => this.markAll(marks), {
    atOnce: 2,
    batch: 500,
    waiting: 10_000,
  });

  constructor(
    private readonly programmes: ProgrammeReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
    private readonly network: NetworkReportRepository,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Many events at once share a trip: each is marked after it was kept. */
  async ofProgramme(programme: string): Promise<void> {
    await this.marking.add([{ _id: programme, tenant: requireTenant() }]);
  }

  private async markAll(marks: readonly Mark[]): Promise<null[]> {
    const programmes = new Map(marks.map((mark) => [mark._id, mark]));
    await this.programmes.markAll([...programmes.values()], new Date());
    crashPoint('stale-before-refresh');
    const tenants = new Set(marks.map(({ tenant }) => tenant));
    await Promise.all([...tenants].map((tenant) => inTenant(tenant, () => this.queueProgrammes('changed'))));
    return marks.map(() => null);
  }

  async ofMunicipality(fiscalYear: number): Promise<void> {
    await this.municipalities.mark(fiscalYear, new Date());
    await this.queueMunicipality(fiscalYear);
  }

  async ofNetwork(fiscalYear: number): Promise<void> {
    await this.network.mark(fiscalYear, new Date());
    await this.queueNetwork(fiscalYear);
  }

  /** Those of the municipality that wait so. */
  queueProgrammes(what: Waiting): Promise<void> {
    return this.orElseSwept(this.jobs.enqueueRefresh(together[what], requireTenant(), {}));
  }

  queueLarge(what: Waiting, programme: string): Promise<void> {
    return this.orElseSwept(this.jobs.enqueueRefresh(alone[what], programme, { programme }, { delayMs: 0 }));
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
