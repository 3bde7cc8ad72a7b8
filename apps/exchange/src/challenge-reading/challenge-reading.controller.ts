import type { AllowedCaller, InputOf } from '#contracts';
import { getChallenge, listRaisedChallenges } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetChallenge } from './get-challenge.js';
import { ListRaisedChallenges } from './list-raised-challenges.js';

@Controller()
export class ChallengeReadingController {
  constructor(
    private readonly getting: GetChallenge,
    private readonly listing: ListRaisedChallenges,
  ) {}

  @Handles(getChallenge)
  get(input: InputOf<typeof getChallenge>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listRaisedChallenges)
  list(input: InputOf<typeof listRaisedChallenges>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
