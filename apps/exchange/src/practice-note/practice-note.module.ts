import { Module } from '@nestjs/common';
import { OwnNameModule } from '../own-name/index.js';
import { PracticeModule } from '../practice/index.js';
import { ListPracticeNotes } from './list-practice-notes.js';
import { NotePractice } from './note-practice.js';
import { PracticeNoteController } from './practice-note.controller.js';
import { PracticeNoteRepository } from './practice-note.repository.js';
import { SetPracticeThanks } from './set-practice-thanks.js';
import { WithdrawPracticeNote } from './withdraw-practice-note.js';

@Module({
  imports: [OwnNameModule, PracticeModule],
  controllers: [PracticeNoteController],
  providers: [PracticeNoteRepository, NotePractice, WithdrawPracticeNote, ListPracticeNotes, SetPracticeThanks],
  exports: [PracticeNoteRepository],
})
export class PracticeNoteModule {}
