import type { AllowedCaller, InputOf } from '#contracts';
import { getPractice, getPracticeDraft, listPractices, showPractice, showPractices } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetPracticeDraft } from './get-practice-draft.js';
import { GetPractice } from './get-practice.js';
import { ListPractices } from './list-practices.js';

@Controller()
export class PracticeReadingController {
  constructor(
    private readonly getting: GetPractice,
    private readonly drafting: GetPracticeDraft,
    private readonly listing: ListPractices,
  ) {}

  @Handles(getPractice)
  get(input: InputOf<typeof getPractice>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(getPracticeDraft)
  getDraft(input: InputOf<typeof getPracticeDraft>) {
    return this.drafting.execute(input);
  }

  @Handles(listPractices)
  list(input: InputOf<typeof listPractices>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(showPractice)
  show(input: InputOf<typeof showPractice>) {
    return this.getting.show(input);
  }

  @Handles(showPractices)
  showList(input: InputOf<typeof showPractices>) {
    return this.listing.show(input);
  }
}
