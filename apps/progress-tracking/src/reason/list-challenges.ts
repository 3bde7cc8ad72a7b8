import type { OutputOf } from '#contracts';
import type { listChallenges } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { offered } from './challenge.domain.js';
import { ReasonRepository } from './reason.repository.js';

/** What learners choose from. */
@Injectable()
export class ListChallenges {
  constructor(private readonly reasons: ReasonRepository) {}

  async execute(): Promise<OutputOf<typeof listChallenges>> {
    return { challenges: offered(await this.reasons.challenges()) };
  }
}
