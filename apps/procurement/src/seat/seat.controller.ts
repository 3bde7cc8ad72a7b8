import type { AllowedCaller, InputOf } from '#contracts';
import {
  assignSeat,
  getSeatBalances,
  giveBackSeats,
  listSeatUses,
  releaseSeat,
  setAsideSeats,
  takeSeats,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AssignSeat } from './assign-seat.js';
import { GetSeatBalances } from './get-seat-balances.js';
import { GiveBackSeats } from './give-back-seats.js';
import { ListSeatUses } from './list-seat-uses.js';
import { ReleaseSeat } from './release-seat.js';
import { SetAsideSeats } from './set-aside-seats.js';
import { TakeSeats } from './take-seats.js';

@Controller()
export class SeatController {
  constructor(
    private readonly assigning: AssignSeat,
    private readonly releasing: ReleaseSeat,
    private readonly settingAside: SetAsideSeats,
    private readonly getting: GetSeatBalances,
    private readonly listing: ListSeatUses,
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

  @Handles(setAsideSeats)
  setAside(input: InputOf<typeof setAsideSeats>, caller?: AllowedCaller) {
    return this.settingAside.execute(input, caller);
  }

  @Handles(getSeatBalances)
  get(input: InputOf<typeof getSeatBalances>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listSeatUses)
  list(input: InputOf<typeof listSeatUses>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
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
