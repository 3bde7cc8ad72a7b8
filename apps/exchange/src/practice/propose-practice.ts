import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { proposePractice } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withProposal } from './practice.domain.js';
import { PracticeRepository } from './practice.repository.js';

/** Puts what is written before the administrator; the same again changes nothing. */
@Injectable()
export class ProposePractice {
  constructor(private readonly practices: PracticeRepository) {}

  execute({ practice, version }: InputOf<typeof proposePractice>): Promise<OutputOf<typeof proposePractice>> {
    return retryWhenChanged(async () => {
      const stored = await this.practices.getOwn(practice);
      const proposedAlready = stored.version === version + 1 && stored.draft?.proposedAt;
      if (proposedAlready) return { practice, version: stored.version };
      if (stored.version !== version) throw new DomainError('version-outdated');
      const now = new Date();
      const next = withProposal(stored, now);
      return { practice, version: next === stored ? version : await this.practices.save(stored, next, now) };
    });
  }
}
