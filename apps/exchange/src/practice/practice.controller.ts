import type { AllowedCaller, InputOf } from '#contracts';
import {
  approvePractice,
  proposePractice,
  savePracticeDraft,
  startPractice,
  withdrawPractice,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ApprovePractice } from './approve-practice.js';
import { ProposePractice } from './propose-practice.js';
import { SavePracticeDraft } from './save-practice-draft.js';
import { StartPractice } from './start-practice.js';
import { WithdrawPractice } from './withdraw-practice.js';

@Controller()
export class PracticeController {
  constructor(
    private readonly starting: StartPractice,
    private readonly saving: SavePracticeDraft,
    private readonly proposing: ProposePractice,
    private readonly approving: ApprovePractice,
    private readonly withdrawing: WithdrawPractice,
  ) {}

  @Handles(startPractice)
  start(input: InputOf<typeof startPractice>, caller?: AllowedCaller) {
    return this.starting.execute(input, caller);
  }

  @Handles(savePracticeDraft)
  save(input: InputOf<typeof savePracticeDraft>, caller?: AllowedCaller) {
    return this.saving.execute(input, caller);
  }

  @Handles(proposePractice)
  propose(input: InputOf<typeof proposePractice>) {
    return this.proposing.execute(input);
  }

  @Handles(approvePractice)
  approve(input: InputOf<typeof approvePractice>, caller?: AllowedCaller) {
    return this.approving.execute(input, caller);
  }

  @Handles(withdrawPractice)
  withdraw(input: InputOf<typeof withdrawPractice>) {
    return this.withdrawing.execute(input);
  }
}
