import type { AllowedCaller, InputOf } from '#contracts';
import { listPriceHistory } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListPriceHistory } from './list-price-history.js';

@Controller()
export class PriceHistoryController {
  constructor(private readonly listing: ListPriceHistory) {}

  @Handles(listPriceHistory)
  list(input: InputOf<typeof listPriceHistory>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
