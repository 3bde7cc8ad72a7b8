import type { AllowedCaller, InputOf } from '#contracts';
import { assignSeat, getSeatBalances, releaseSeat } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AssignSeat } from './assign-seat.js';
import { GetSeatBalances } from './get-seat-balances.js';
import { ReleaseSeat } from './release-seat.js';

@Controller()
export class SeatController {
  constructor(
    private readonly assigning: AssignSeat,
    private readonly releasing: ReleaseSeat,
    private readonly getting: GetSeatBalances,
  ) {}

  @Handles(assignSeat)
  assign(input: InputOf<typeof assignSeat>, caller?: AllowedCaller) {
    return this.assigning.execute(input, caller);
  }

  @Handles(releaseSeat)
  release(input: InputOf<typeof releaseSeat>, caller?: AllowedCaller) {
    return this.releasing.execute(input, caller);
  }

  @Handles(getSeatBalances)
  get(input: InputOf<typeof getSeatBalances>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
