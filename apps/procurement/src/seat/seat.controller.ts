import type { AllowedCaller, InputOf } from '#contracts';
import { assignSeat, getSeatBalances, giveBackSeats, releaseSeat, takeSeats } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AssignSeat } from './assign-seat.js';
import { GetSeatBalances } from './get-seat-balances.js';
import { GiveBackSeats } from './give-back-seats.js';
import { ReleaseSeat } from './release-seat.js';
import { TakeSeats } from './take-seats.js';

@Controller()
export class SeatController {
  constructor(
    private readonly assigning: AssignSeat,
    private readonly releasing: ReleaseSeat,
    private readonly getting: GetSeatBalances,
    private readonly taking: TakeSeats,
    private readonly givingBack: GiveBackSeats,
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

  @Handles(takeSeats)
  take(input: InputOf<typeof takeSeats>, caller?: AllowedCaller) {
    return this.taking.execute(input, caller);
  }

  @Handles(giveBackSeats)
  giveBack(input: InputOf<typeof giveBackSeats>, caller?: AllowedCaller) {
    return this.givingBack.execute(input, caller);
  }
}
