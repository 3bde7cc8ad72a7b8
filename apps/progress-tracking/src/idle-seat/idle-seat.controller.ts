import type { AllowedCaller, InputOf } from '#contracts';
import { keepMySeat, keepSeatFor, listSeatAsks, setIdleRule, wantMySeat } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { KeepSeat } from './keep-seat.js';
import { ListSeatAsks } from './list-seat-asks.js';
import { SetIdleRule } from './set-idle-rule.js';
import { WantSeatAgain } from './want-seat-again.js';

@Controller()
export class IdleSeatController {
  constructor(
    private readonly setting: SetIdleRule,
    private readonly listing: ListSeatAsks,
    private readonly keeping: KeepSeat,
    private readonly wanting: WantSeatAgain,
  ) {}

  @Handles(setIdleRule)
  set(input: InputOf<typeof setIdleRule>) {
    return this.setting.execute(input);
  }

  @Handles(listSeatAsks)
  list(input: InputOf<typeof listSeatAsks>) {
    return this.listing.execute(input);
  }

  @Handles(keepSeatFor)
  keepFor(input: InputOf<typeof keepSeatFor>, { reach }: AllowedCaller) {
    return this.keeping.execute(input, reach);
  }

  @Handles(keepMySeat)
  keepMine(input: InputOf<typeof keepMySeat>, { reach }: AllowedCaller) {
    return this.keeping.execute(input, reach);
  }

  @Handles(wantMySeat)
  want(input: InputOf<typeof wantMySeat>, { reach }: AllowedCaller) {
    return this.wanting.execute(input, reach);
  }
}
