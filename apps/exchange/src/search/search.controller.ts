import type { AllowedCaller, InputOf } from '#contracts';
import { searchExchange } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { SearchExchange } from './search-exchange.js';

@Controller()
export class SearchController {
  constructor(private readonly searching: SearchExchange) {}

  @Handles(searchExchange)
  search(input: InputOf<typeof searchExchange>, caller?: AllowedCaller) {
    return this.searching.execute(input, caller);
  }
}
