import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { notePractice } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { PracticeRepository } from '../practice/index.js';
import { noteView } from './note-view.js';
import { noteIdOf, PracticeNoteRepository } from './practice-note.repository.js';

/** Keeps a comment, or what came of trying it, once for its key. */
@Injectable()
export class NotePractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly notes: PracticeNoteRepository,
    private readonly own: OwnName,
  ) {}

  async execute({ practice, key, kind, text }: InputOf<typeof notePractice>): Promise<OutputOf<typeof notePractice>> {
    const name = await this.own.get();
    await this.practices.getStanding(practice, name);
    const _id = noteIdOf(practice, name.municipality, key);
    const kept = await this.notes.keep({ _id, practice, ...name, kind, text, at: new Date() });
    if (kept.text !== text || kept.kind !== kind || kept.withdrawnAt) throw new DomainError('note-key-taken');
    return noteView(kept);
  }
}
