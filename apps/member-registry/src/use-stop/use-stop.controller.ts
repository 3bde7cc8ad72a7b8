import type { Caller, InputOf } from '#contracts';
import { liftUseStop, listUseStops, stopUse } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { LiftUseStop } from './lift-use-stop.js';
import { ListUseStops } from './list-use-stops.js';
import { StopUse } from './stop-use.js';

@Controller()
export class UseStopController {
  constructor(
    private readonly stopping: StopUse,
    private readonly lifting: LiftUseStop,
    private readonly listing: ListUseStops,
  ) {}

  @Handles(stopUse)
  stop(input: InputOf<typeof stopUse>, caller: Caller) {
    return this.stopping.execute(input, caller);
  }

  @Handles(liftUseStop)
  lift(input: InputOf<typeof liftUseStop>) {
    return this.lifting.execute(input);
  }

  @Handles(listUseStops)
  list(input: InputOf<typeof listUseStops>) {
    return this.listing.execute(input);
  }
}
