import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getPracticeDraft } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { PracticeRepository } from '../practice/index.js';
import { draftView } from './practice-view.js';

/** What is being written; where nothing is, the newest version to go on from. */
@Injectable()
export class GetPracticeDraft {
  constructor(private readonly practices: PracticeRepository) {}

  async execute({ practice }: InputOf<typeof getPracticeDraft>): Promise<OutputOf<typeof getPracticeDraft>> {
    const stored = await this.practices.getOwn(practice);
    if (stored.draft) return draftView(stored, stored.draft.content);
    const newest = stored.editions.at(-1);
    if (!newest) throw new DomainError('practice-not-found');
    return draftView(stored, await this.practices.getContent(newest.content));
  }
}
