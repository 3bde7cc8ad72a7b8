import type { AllowedCaller, InputOf } from '#contracts';
import { listSimilarMunicipalities } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListSimilarMunicipalities } from './list-similar-municipalities.js';

@Controller()
export class MatchingController {
  constructor(private readonly listing: ListSimilarMunicipalities) {}

  @Handles(listSimilarMunicipalities)
  list(_: InputOf<typeof listSimilarMunicipalities>, caller?: AllowedCaller) {
    return this.listing.execute(caller);
  }
}
