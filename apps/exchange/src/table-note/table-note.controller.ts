import type { AllowedCaller, InputOf } from '#contracts';
import { listTableNotes, reviseTableNote, startPracticeFromTable, writeTableNote } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListTableNotes } from './list-table-notes.js';
import { ReviseTableNote } from './revise-table-note.js';
import { StartPracticeFromTable } from './start-practice-from-table.js';
import { WriteTableNote } from './write-table-note.js';

@Controller()
export class TableNoteController {
  constructor(
    private readonly writing: WriteTableNote,
    private readonly revising: ReviseTableNote,
    private readonly listing: ListTableNotes,
    private readonly starting: StartPracticeFromTable,
  ) {}

  @Handles(writeTableNote)
  write(input: InputOf<typeof writeTableNote>, caller?: AllowedCaller) {
    return this.writing.execute(input, caller);
  }

  @Handles(reviseTableNote)
  revise(input: InputOf<typeof reviseTableNote>, caller?: AllowedCaller) {
    return this.revising.execute(input, caller);
  }

  @Handles(listTableNotes)
  list(input: InputOf<typeof listTableNotes>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(startPracticeFromTable)
  start(input: InputOf<typeof startPracticeFromTable>, caller?: AllowedCaller) {
    return this.starting.execute(input, caller);
  }
}
