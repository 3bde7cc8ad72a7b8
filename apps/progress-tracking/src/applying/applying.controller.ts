import type { AllowedCaller, InputOf } from '#contracts';
import {
  applyAsLearner,
  applyForProgramme,
  applyForSeats,
  countOpenProgrammes,
  getPrivacyNotice,
  listOpenProgrammes,
} from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ApplyAsLearner } from './apply-as-learner.js';
import { ApplyForProgramme } from './apply-for-programme.js';
import { ApplyForSeats } from './apply-for-seats.js';
import { CountOpenProgrammes } from './count-open-programmes.js';
import { GetPrivacyNotice } from './get-privacy-notice.js';
import { ListOpenProgrammes } from './list-open-programmes.js';

@Controller()
export class ApplyingController {
  constructor(
    private readonly listing: ListOpenProgrammes,
    private readonly counting: CountOpenProgrammes,
    private readonly notice: GetPrivacyNotice,
    private readonly applying: ApplyForProgramme,
    private readonly learners: ApplyAsLearner,
    private readonly companies: ApplyForSeats,
  ) {}

  @Handles(listOpenProgrammes)
  list(input: InputOf<typeof listOpenProgrammes>) {
    return this.listing.execute(input);
  }

  @Handles(countOpenProgrammes)
  count(input: InputOf<typeof countOpenProgrammes>) {
    return this.counting.execute(input);
  }

  @Handles(getPrivacyNotice)
  read(input: InputOf<typeof getPrivacyNotice>) {
    return this.notice.execute(input);
  }

  @Handles(applyForProgramme)
  apply(input: InputOf<typeof applyForProgramme>) {
    return this.applying.execute(input);
  }

  @Handles(applyAsLearner)
  applyAsLearner(input: InputOf<typeof applyAsLearner>, caller: AllowedCaller) {
    return this.learners.execute(input, caller);
  }

  @Handles(applyForSeats)
  applyForSeats(input: InputOf<typeof applyForSeats>, caller: AllowedCaller) {
    return this.companies.execute(input, caller);
  }
}
