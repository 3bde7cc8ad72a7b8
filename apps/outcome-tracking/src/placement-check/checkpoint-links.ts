import { DomainError } from '#contracts';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { openLink } from '../link/index.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import type { CheckpointDocument } from './placement-check.schema.js';

/** Which checkpoint a mailed link opens, in the municipality it names. */
@Injectable()
export class CheckpointLinks {
  constructor(private readonly checkpoints: CheckpointRepository) {}

  /** @throws DomainError `wrong-link`, also when it has ended. */
  open<T>(link: string, work: (checkpoint: CheckpointDocument & { readonly until: Date }) => Promise<T>): Promise<T> {
    const { municipality, hash } = openLink(link);
    return inTenant(municipality, async () => {
      const checkpoint = await this.checkpoints.findByHash(hash);
      if (!checkpoint?.until || checkpoint.until < new Date()) throw new DomainError('wrong-link');
      return work({ ...checkpoint, until: checkpoint.until });
    });
  }
}
