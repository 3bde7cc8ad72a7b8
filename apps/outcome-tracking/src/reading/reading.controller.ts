import type { AllowedCaller, InputOf } from '#contracts';
import { getOutcome, listWorkplaceUses } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetOutcome } from './get-outcome.js';
import { ListWorkplaceUses } from './list-workplace-uses.js';

@Controller()
export class ReadingController {
  constructor(
    private readonly getting: GetOutcome,
    private readonly listing: ListWorkplaceUses,
  ) {}

  @Handles(getOutcome)
  get(input: InputOf<typeof getOutcome>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listWorkplaceUses)
  listUses(input: InputOf<typeof listWorkplaceUses>) {
    return this.listing.execute(input);
  }
}
