import type { InputOf } from '#contracts';
import { listSeatWants, previewProgrammeSeats, withdrawSeatWant } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListSeatWants } from './list-seat-wants.js';
import { PreviewSeats } from './preview-seats.js';
import { WithdrawSeatWant } from './withdraw-seat-want.js';

@Controller()
export class WaitingListController {
  constructor(
    private readonly listing: ListSeatWants,
    private readonly previewing: PreviewSeats,
    private readonly withdrawing: WithdrawSeatWant,
  ) {}

  @Handles(listSeatWants)
  list(input: InputOf<typeof listSeatWants>) {
    return this.listing.execute(input);
  }

  @Handles(previewProgrammeSeats)
  preview(input: InputOf<typeof previewProgrammeSeats>) {
    return this.previewing.execute(input);
  }

  @Handles(withdrawSeatWant)
  withdraw(input: InputOf<typeof withdrawSeatWant>) {
    return this.withdrawing.execute(input);
  }
}
