import { Module } from '@nestjs/common';
import { PracticeNoteModule } from '../practice-note/index.js';
import { PracticeModule } from '../practice/index.js';
import { GetPracticeDraft } from './get-practice-draft.js';
import { GetPractice } from './get-practice.js';
import { ListPractices } from './list-practices.js';
import { PracticeReadingController } from './practice-reading.controller.js';

@Module({
  imports: [PracticeModule, PracticeNoteModule],
  controllers: [PracticeReadingController],
  providers: [GetPractice, GetPracticeDraft, ListPractices],
})
export class PracticeReadingModule {}
