import type { Caller, InputOf } from '#contracts';
import { getErasure, listErasures, previewErasure, startErasure } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetErasure } from './get-erasure.js';
import { ListErasures } from './list-erasures.js';
import { PreviewErasure } from './preview-erasure.js';
import { StartErasure } from './start-erasure.js';

@Controller()
export class ErasureController {
  constructor(
    private readonly previewing: PreviewErasure,
    private readonly starting: StartErasure,
    private readonly getting: GetErasure,
    private readonly listing: ListErasures,
  ) {}

  @Handles(previewErasure)
  preview(input: InputOf<typeof previewErasure>) {
    return this.previewing.execute(input);
  }

  @Handles(startErasure)
  start(input: InputOf<typeof startErasure>, caller: Caller) {
    return this.starting.execute(input, caller);
  }

  @Handles(getErasure)
  get(input: InputOf<typeof getErasure>) {
    return this.getting.execute(input);
  }

  @Handles(listErasures)
  list(input: InputOf<typeof listErasures>) {
    return this.listing.execute(input);
  }
}
