import type { InputOf, OutputOf } from '#contracts';
import type { setChallenges } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { offered, saidChallenges } from './challenge.domain.js';
import { ReasonRepository } from './reason.repository.js';

/** The office says what the municipality's challenges are. */
@Injectable()
export class SetChallenges {
  constructor(private readonly reasons: ReasonRepository) {}

  execute({ challenges: said }: InputOf<typeof setChallenges>): Promise<OutputOf<typeof setChallenges>> {
    return retryWhenChanged(async () => {
      const kept = await this.reasons.changeChallenges((before) => saidChallenges(before, said), new Date());
      return { challenges: offered(kept) };
    });
  }
}
