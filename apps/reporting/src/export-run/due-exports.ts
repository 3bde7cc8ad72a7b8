import { ExportRunId } from '#contracts';
import type { FileStore } from '#files';
import { Jobs, Sweeps } from '#jobs';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { FILES } from '../exports/index.js';
import { ExportRunRepository, type DueRun } from './export-run.repository.js';
import { makeExport } from './make-export.job.js';

const SWEPT = 100;
/** The run log goes back so far. */
const LOG_MS = 366 * 86_400_000;

/** Puts exports that are due into the queue, and takes away files whose time is over. */
@Injectable()
export class DueExports {
  constructor(
    private readonly runs: ExportRunRepository,
    @Inject(FILES) private readonly files: FileStore,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What a crash or an empty Redis left behind is made again from its start. */
  @Sweeps({ name: 'due-exports', everyMs: 5000 })
  async sweep(): Promise<void> {
    for (const due of await this.runs.findDue(SWEPT)) await this.queue(due);
  }

  @Sweeps({ name: 'expired-exports', everyMs: 5000 })
  async expire(): Promise<void> {
    for (const over of await this.runs.findExpired(new Date(), SWEPT))
      await inTenant(over.tenant, async () => {
        await this.removeFiles(over.drafts, over._id);
        await this.runs.forget(over);
      });
  }

  @Sweeps({ name: 'old-exports', everyMs: 3_600_000 })
  async shorten(): Promise<void> {
    await this.runs.deleteBefore(new Date(Date.now() - LOG_MS));
  }

  /** Without rows two of them have the same bytes: what is another one's than that whose files they are stays. */
  async removeFiles(hashes: readonly string[] = [], of?: string): Promise<void> {
    for (const hash of hashes) if (!(await this.runs.isNamed(hash, of))) await this.files.remove(hash);
  }

  /** Never throws: when Redis is away, the sweep does it later. One that is queued or under way is not queued again. */
  async queue({ _id, tenant }: DueRun): Promise<void> {
    try {
      await inTenant(tenant, () => this.jobs.enqueueRefresh(makeExport, _id, { exportRun: ExportRunId.parse(_id) }));
    } catch (error) {
      this.logger.warn({ err: error, exportRun: _id }, 'export not queued yet');
    }
  }
}
