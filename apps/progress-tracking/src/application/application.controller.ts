import type { AllowedCaller, InputOf } from '#contracts';
import { decideApplications, listApplications } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DecideApplications } from './decide-applications.js';
import { ListApplications } from './list-applications.js';

@Controller()
export class ApplicationController {
  constructor(
    private readonly listing: ListApplications,
    private readonly deciding: DecideApplications,
  ) {}

  @Handles(listApplications)
  list(input: InputOf<typeof listApplications>) {
    return this.listing.execute(input);
  }

  @Handles(decideApplications)
  decide(input: InputOf<typeof decideApplications>, caller: AllowedCaller) {
    return this.deciding.execute(input, caller);
  }
}
