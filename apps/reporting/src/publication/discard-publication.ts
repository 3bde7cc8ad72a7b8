import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { discardPublication } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { ChangeEditions } from './change-editions.js';
import { without } from './publication.domain.js';

/** Throws an edition away that is not published. One that is not there is gone already. */
@Injectable()
export class DiscardPublication {
  constructor(private readonly editions: ChangeEditions) {}

  async execute({
    subject,
    edition,
  }: InputOf<typeof discardPublication>): Promise<OutputOf<typeof discardPublication>> {
    let isNews = false;
    try {
      await this.editions.execute(subject, (editions) => {
        const after = without(editions, edition);
        isNews = after !== editions;
        return after;
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unknown-publication') throw error;
    }
    return { outcome: isNews ? 'discarded' : 'unchanged' };
  }
}
