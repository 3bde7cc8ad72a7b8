import type { InputOf } from '#contracts';
import { findEnrolmentsOf, listPrivacyTerms, setUse } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { FindEnrolmentsOf } from './find-enrolments-of.js';
import { ListPrivacyTerms } from './list-privacy-terms.js';
import { SetUse } from './set-use.js';

/** What the privacy desk of the member registry asks for. */
@Controller()
export class DeskController {
  constructor(
    private readonly finding: FindEnrolmentsOf,
    private readonly setting: SetUse,
    private readonly listing: ListPrivacyTerms,
  ) {}

  @Handles(findEnrolmentsOf)
  find(input: InputOf<typeof findEnrolmentsOf>) {
    return this.finding.execute(input);
  }

  @Handles(setUse)
  set(input: InputOf<typeof setUse>) {
    return this.setting.execute(input);
  }

  @Handles(listPrivacyTerms)
  list() {
    return this.listing.execute();
  }
}
