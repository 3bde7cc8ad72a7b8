import type { InputOf } from '#contracts';
import { listFailures, replayFailures } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListFailures } from './list-failures.js';
import { ReplayFailures } from './replay-failures.js';

@Controller()
export class FailureController {
  constructor(
    private readonly listing: ListFailures,
    private readonly replaying: ReplayFailures,
  ) {}

  @Handles(listFailures)
  list(input: InputOf<typeof listFailures>) {
    return this.listing.execute(input);
  }

  @Handles(replayFailures)
  replay(input: InputOf<typeof replayFailures>) {
    return this.replaying.execute(input);
  }
}
