import type { InputOf } from '#contracts';
import { listSeatWants, withdrawSeatWant } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListSeatWants } from './list-seat-wants.js';
import { WithdrawSeatWant } from './withdraw-seat-want.js';

@Controller()
export class WaitingListController {
  constructor(
    private readonly listing: ListSeatWants,
    private readonly withdrawing: WithdrawSeatWant,
  ) {}

  @Handles(listSeatWants)
  list(input: InputOf<typeof listSeatWants>) {
    return this.listing.execute(input);
  }

  @Handles(withdrawSeatWant)
  withdraw(input: InputOf<typeof withdrawSeatWant>) {
    return this.withdrawing.execute(input);
  }
}
