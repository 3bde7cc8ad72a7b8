import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { withdrawPracticeNote } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PracticeNoteRepository } from './practice-note.repository.js';

/** Takes a note of the municipality back, also where the practice is hidden; another's answers like one that is not there. */
@Injectable()
export class WithdrawPracticeNote {
  constructor(private readonly notes: PracticeNoteRepository) {}

  async execute({
    practice,
    note,
  }: InputOf<typeof withdrawPracticeNote>): Promise<OutputOf<typeof withdrawPracticeNote>> {
    const municipality = requireTenant();
    const found = await this.notes.find(note);
    if (found?.municipality !== municipality || found.practice !== practice) throw new DomainError('note-not-found');
    return { outcome: (await this.notes.withdraw(note, new Date())) ? 'withdrawn' : 'unchanged' };
  }
}
