import type { AllowedCaller, InputOf } from '#contracts';
import { addSeats, listSeatAdditions, quoteAddition } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AddSeats } from './add-seats.js';
import { ListSeatAdditions } from './list-seat-additions.js';
import { QuoteAddition } from './quote-addition.js';

@Controller()
export class SeatAdditionController {
  constructor(
    private readonly adding: AddSeats,
    private readonly quoting: QuoteAddition,
    private readonly listing: ListSeatAdditions,
  ) {}

  @Handles(addSeats)
  add(input: InputOf<typeof addSeats>, caller?: AllowedCaller) {
    return this.adding.execute(input, caller);
  }

  @Handles(quoteAddition)
  quote(input: InputOf<typeof quoteAddition>, caller?: AllowedCaller) {
    return this.quoting.execute(input, caller);
  }

  @Handles(listSeatAdditions)
  list(input: InputOf<typeof listSeatAdditions>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
