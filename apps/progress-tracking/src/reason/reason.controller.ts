import type { AllowedCaller, InputOf } from '#contracts';
import {
  countReasons,
  listChallenges,
  listSharedReasons,
  reviewReason,
  setChallenges,
  stateReason,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CountReasons } from './count-reasons.js';
import { ListChallenges } from './list-challenges.js';
import { ListSharedReasons } from './list-shared-reasons.js';
import { ReviewReason } from './review-reason.js';
import { SetChallenges } from './set-challenges.js';
import { StateReason } from './state-reason.js';

@Controller()
export class ReasonController {
  constructor(
    private readonly setting: SetChallenges,
    private readonly listing: ListChallenges,
    private readonly stating: StateReason,
    private readonly reviewing: ReviewReason,
    private readonly shared: ListSharedReasons,
    private readonly counting: CountReasons,
  ) {}

  @Handles(setChallenges)
  set(input: InputOf<typeof setChallenges>) {
    return this.setting.execute(input);
  }

  @Handles(listChallenges)
  list(_input: InputOf<typeof listChallenges>) {
    return this.listing.execute();
  }

  @Handles(stateReason)
  state(input: InputOf<typeof stateReason>, caller: AllowedCaller) {
    return this.stating.execute(input, caller);
  }

  @Handles(reviewReason)
  review(input: InputOf<typeof reviewReason>, caller: AllowedCaller) {
    return this.reviewing.execute(input, caller);
  }

  @Handles(listSharedReasons)
  listShared(input: InputOf<typeof listSharedReasons>, { reach }: AllowedCaller) {
    return this.shared.execute(input, reach);
  }

  @Handles(countReasons)
  count(input: InputOf<typeof countReasons>) {
    return this.counting.execute(input);
  }
}
