import type { AllowedCaller, InputOf } from '#contracts';
import { listCompanySeats, nameSeatHolders, releaseSeat } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListCompanySeats } from './list-company-seats.js';
import { NameSeatHolders } from './name-seat-holders.js';
import { ReleaseSeat } from './release-seat.js';

@Controller()
export class CompanySeatsController {
  constructor(
    private readonly listing: ListCompanySeats,
    private readonly naming: NameSeatHolders,
    private readonly releasing: ReleaseSeat,
  ) {}

  @Handles(listCompanySeats)
  list(input: InputOf<typeof listCompanySeats>, caller: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(nameSeatHolders)
  name(input: InputOf<typeof nameSeatHolders>, caller: AllowedCaller) {
    return this.naming.execute(input, caller);
  }

  @Handles(releaseSeat)
  release(input: InputOf<typeof releaseSeat>, caller: AllowedCaller) {
    return this.releasing.execute(input, caller);
  }
}
