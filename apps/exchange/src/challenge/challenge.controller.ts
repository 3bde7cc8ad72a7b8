import type { InputOf } from '#contracts';
import { raiseChallenge, reviseChallenge, settleChallenge } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { RaiseChallenge } from './raise-challenge.js';
import { ReviseChallenge } from './revise-challenge.js';
import { SettleChallenge } from './settle-challenge.js';

@Controller()
export class ChallengeController {
  constructor(
    private readonly raising: RaiseChallenge,
    private readonly revising: ReviseChallenge,
    private readonly settling: SettleChallenge,
  ) {}

  @Handles(raiseChallenge)
  raise(input: InputOf<typeof raiseChallenge>) {
    return this.raising.execute(input);
  }

  @Handles(reviseChallenge)
  revise(input: InputOf<typeof reviseChallenge>) {
    return this.revising.execute(input);
  }

  @Handles(settleChallenge)
  settle(input: InputOf<typeof settleChallenge>) {
    return this.settling.execute(input);
  }
}
