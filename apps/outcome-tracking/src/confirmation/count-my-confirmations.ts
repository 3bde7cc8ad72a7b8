import type { AllowedCaller, OutputOf } from '#contracts';
import type { countMyConfirmations } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { ConfirmationRepository } from './confirmation.repository.js';

/** What the caller was asked by mail to confirm and has not answered. */
@Injectable()
export class CountMyConfirmations {
  constructor(private readonly requests: ConfirmationRepository) {}

  async execute({ account }: AllowedCaller): Promise<OutputOf<typeof countMyConfirmations>> {
    const ends = account === undefined ? [] : await this.requests.waitingFor(account, new Date());
    return { waiting: ends.length, firstEndsAt: ends[0]?.toISOString() ?? null };
  }
}
