import { DisclosureId } from '#contracts';
import { FileStore } from '#files';
import { Jobs, Sweeps } from '#jobs';
import { LOGGER } from '#messaging';
import type { Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DisclosureRepository, type DueDisclosure } from './disclosure.repository.js';
import type { DisclosureDocument } from './disclosure.schema.js';
import { gatherDisclosure } from './gather-disclosure.job.js';

const ROUND_MS = 30 * 60_000;
const SWEPT = 100;

/** Puts disclosures that are due into the queue, again each half-hour, and takes away files whose time is over. */
@Injectable()
export class DueDisclosures {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Sweeps({ name: 'due-disclosures', everyMs: 10_000 })
  async sweep(): Promise<void> {
    for (const due of await this.disclosures.findDue(SWEPT)) await this.queue(due);
  }

  @Sweeps({ name: 'expired-disclosures', everyMs: 60_000 })
  async expire(): Promise<void> {
    for (const over of await this.disclosures.findExpired(new Date(), SWEPT))
      await inTenant(over.tenant, async () => {
        await this.removeFiles(over);
        await this.disclosures.expire(over);
      });
  }

  async removeFiles({ drafts = [] }: Pick<DisclosureDocument, 'drafts'>): Promise<void> {
    for (const hash of drafts) await this.files.remove(hash);
  }

  /** Never throws: when Redis is away, the sweep does it later. */
  async queue({ _id, tenant, requestedAt }: DueDisclosure): Promise<void> {
    const round = Math.floor((Date.now() - requestedAt.getTime()) / ROUND_MS);
    try {
      const id = `${_id}-${requestedAt.getTime()}-${round}`;
      await inTenant(tenant, () =>
        this.jobs.enqueueOnce(gatherDisclosure, id, { disclosure: DisclosureId.parse(_id) }),
      );
    } catch (error) {
      this.logger.warn({ err: error, disclosure: _id }, 'disclosure not queued yet');
    }
  }
}
