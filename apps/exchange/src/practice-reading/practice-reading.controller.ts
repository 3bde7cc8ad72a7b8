import type { AllowedCaller, InputOf } from '#contracts';
import {
  getPractice,
  getPracticeDraft,
  listPractices,
  openPracticeAttachment,
  showPractice,
  showPracticeAttachment,
  showPractices,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetPracticeDraft } from './get-practice-draft.js';
import { GetPractice } from './get-practice.js';
import { ListPractices } from './list-practices.js';
import { OpenPracticeAttachment } from './open-practice-attachment.js';

@Controller()
export class PracticeReadingController {
  constructor(
    private readonly getting: GetPractice,
    private readonly drafting: GetPracticeDraft,
    private readonly listing: ListPractices,
    private readonly opening: OpenPracticeAttachment,
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

  @Handles(openPracticeAttachment)
  openAttachment(input: InputOf<typeof openPracticeAttachment>, caller?: AllowedCaller) {
    return this.opening.execute(input, caller);
  }

  @Handles(showPracticeAttachment)
  showAttachment(input: InputOf<typeof showPracticeAttachment>) {
    return this.opening.show(input);
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
