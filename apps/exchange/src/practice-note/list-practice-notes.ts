import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listPracticeNotes } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { PracticeRepository, readerOf } from '../practice/index.js';
import { noteView } from './note-view.js';
import { PracticeNoteRepository } from './practice-note.repository.js';

/** What was written beside a practice, for whoever reads it. */
@Injectable()
export class ListPracticeNotes {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly notes: PracticeNoteRepository,
  ) {}

  async execute(
    { practice, limit, cursor }: InputOf<typeof listPracticeNotes>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listPracticeNotes>> {
    await this.practices.getStanding(practice, readerOf(caller));
    const found = await this.notes.list(practice, viewerOf(caller), placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, noteView);
  }
}
