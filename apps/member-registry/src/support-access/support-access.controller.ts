import type { AllowedCaller, InputOf } from '#contracts';
import { closeSupportAccess, listSupportAccesses, openSupportAccess } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { CloseSupportAccess } from './close-support-access.js';
import { ListSupportAccesses } from './list-support-accesses.js';
import { OpenSupportAccess } from './open-support-access.js';

@Controller()
export class SupportAccessController {
  constructor(
    private readonly opening: OpenSupportAccess,
    private readonly closing: CloseSupportAccess,
    private readonly listing: ListSupportAccesses,
  ) {}

  @Handles(openSupportAccess)
  open(input: InputOf<typeof openSupportAccess>, caller: AllowedCaller) {
    return this.opening.execute(input, caller);
  }

  @Handles(closeSupportAccess)
  close(input: InputOf<typeof closeSupportAccess>) {
    return this.closing.execute(input);
  }

  @Handles(listSupportAccesses)
  list(input: InputOf<typeof listSupportAccesses>) {
    return this.listing.execute(input);
  }
}
