import type { AllowedCaller, InputOf } from '#contracts';
import { addSeats, listSeatAdditions } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AddSeats } from './add-seats.js';
import { ListSeatAdditions } from './list-seat-additions.js';

@Controller()
export class SeatAdditionController {
  constructor(
    private readonly adding: AddSeats,
    private readonly listing: ListSeatAdditions,
  ) {}

  @Handles(addSeats)
  add(input: InputOf<typeof addSeats>, caller?: AllowedCaller) {
    return this.adding.execute(input, caller);
  }

  @Handles(listSeatAdditions)
  list(input: InputOf<typeof listSeatAdditions>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
