import { DomainError } from '#contracts';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Edition } from './publication.domain.js';
import { published } from './publication.domain.js';
import { PublicationRepository } from './publication.repository.js';

/** Changes the editions of a report by a decision that gives back the very same list when nothing is news. */
@Injectable()
export class ChangeEditions {
  constructor(private readonly publications: PublicationRepository) {}

  /** @throws DomainError `unknown-publication`, and what `decide` throws */
  execute(
    subject: string,
    decide: (editions: readonly Edition[], now: Date) => readonly Edition[],
  ): Promise<readonly Edition[]> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const read = await this.publications.find(subject);
      if (!read) throw new DomainError('unknown-publication');
      const after = decide(read.editions, now);
      if (after === read.editions) return after;
      const { fiscalYear, name } = read;
      const newestAt = published(after).at(-1)?.publishedAt;
      await this.publications.save(
        read,
        { subject, fiscalYear, name, editions: after, ...(newestAt && { newestAt }) },
        now,
      );
      return after;
    });
  }
}
