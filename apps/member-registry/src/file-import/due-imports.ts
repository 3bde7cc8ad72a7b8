import { LOGGER } from '#messaging';
import { Jobs, Sweeps } from '#jobs';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { runFileImport } from './run-file-import.job.js';

const ROUND_MS = 30 * 60_000;
const SWEPT = 100;

/**
 * Puts imports that are due into the queue. The queue may forget and a job may give up; the mark in the database does
 * neither. A job's id changes each half-hour, because a finished one of the same id would swallow the next.
 */
@Injectable()
export class DueImports {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-imports', everyMs: 10_000 })
  async sweep(): Promise<void> {
    for (const due of await this.imports.findDue(SWEPT)) await this.queue(due);
  }

  /** Never throws: when Redis is away, the sweep does it later. */
  async queue({ _id, tenant, createdAt }: Pick<FileImportDocument, '_id' | 'tenant' | 'createdAt'>): Promise<void> {
    const round = Math.floor((Date.now() - createdAt.getTime()) / ROUND_MS);
    try {
      await inTenant(tenant, () => this.jobs.enqueueOnce(runFileImport, `${_id}-${round}`, { importId: _id }));
    } catch (error) {
      this.logger.warn({ err: error, importId: _id }, 'import not queued yet');
    }
  }
}
