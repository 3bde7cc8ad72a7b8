import type { AllowedCaller, InputOf } from '#contracts';
import { listPracticeNotes, notePractice, setPracticeThanks, withdrawPracticeNote } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListPracticeNotes } from './list-practice-notes.js';
import { NotePractice } from './note-practice.js';
import { SetPracticeThanks } from './set-practice-thanks.js';
import { WithdrawPracticeNote } from './withdraw-practice-note.js';

@Controller()
export class PracticeNoteController {
  constructor(
    private readonly noting: NotePractice,
    private readonly withdrawing: WithdrawPracticeNote,
    private readonly listing: ListPracticeNotes,
    private readonly thanking: SetPracticeThanks,
  ) {}

  @Handles(notePractice)
  note(input: InputOf<typeof notePractice>) {
    return this.noting.execute(input);
  }

  @Handles(withdrawPracticeNote)
  withdraw(input: InputOf<typeof withdrawPracticeNote>) {
    return this.withdrawing.execute(input);
  }

  @Handles(listPracticeNotes)
  list(input: InputOf<typeof listPracticeNotes>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(setPracticeThanks)
  thank(input: InputOf<typeof setPracticeThanks>) {
    return this.thanking.execute(input);
  }
}
