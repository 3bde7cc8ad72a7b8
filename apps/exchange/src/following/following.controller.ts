import type { AllowedCaller, InputOf } from '#contracts';
import { setChallengeSubscription, setSameHere } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { SetChallengeSubscription } from './set-challenge-subscription.js';
import { SetSameHere } from './set-same-here.js';

@Controller()
export class FollowingController {
  constructor(
    private readonly same: SetSameHere,
    private readonly subscribing: SetChallengeSubscription,
  ) {}

  @Handles(setSameHere)
  setSame(input: InputOf<typeof setSameHere>) {
    return this.same.execute(input);
  }

  @Handles(setChallengeSubscription)
  subscribe(input: InputOf<typeof setChallengeSubscription>, caller?: AllowedCaller) {
    return this.subscribing.execute(input, caller);
  }
}
