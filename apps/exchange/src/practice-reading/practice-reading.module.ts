import { Module } from '@nestjs/common';
import { PracticeAttachmentModule } from '../practice-attachment/index.js';
import { PracticeNoteModule } from '../practice-note/index.js';
import { PracticeModule } from '../practice/index.js';
import { GetPracticeDraft } from './get-practice-draft.js';
import { GetPractice } from './get-practice.js';
import { ListPractices } from './list-practices.js';
import { OpenPracticeAttachment } from './open-practice-attachment.js';
import { PracticeReadingController } from './practice-reading.controller.js';

@Module({
  imports: [PracticeModule, PracticeNoteModule, PracticeAttachmentModule],
  controllers: [PracticeReadingController],
  providers: [GetPractice, GetPracticeDraft, ListPractices, OpenPracticeAttachment],
})
export class PracticeReadingModule {}
