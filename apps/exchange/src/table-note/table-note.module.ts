import { Module } from '@nestjs/common';
import { DiscussionTableModule } from '../discussion-table/index.js';
import { OwnNameModule } from '../own-name/index.js';
import { PracticeModule } from '../practice/index.js';
import { ForgetWriters } from './forget-writers.js';
import { ListTableNotes } from './list-table-notes.js';
import { ReviseTableNote } from './revise-table-note.js';
import { StartPracticeFromTable } from './start-practice-from-table.js';
import { TableNoteController } from './table-note.controller.js';
import { TableNoteRepository } from './table-note.repository.js';
import { WriteTableNote } from './write-table-note.js';

@Module({
  imports: [DiscussionTableModule, OwnNameModule, PracticeModule],
  controllers: [TableNoteController],
  providers: [
    TableNoteRepository,
    WriteTableNote,
    ReviseTableNote,
    ListTableNotes,
    StartPracticeFromTable,
    ForgetWriters,
  ],
  exports: [TableNoteRepository, ForgetWriters],
})
export class TableNoteModule {}
