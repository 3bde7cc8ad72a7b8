import type { InputOf, OutputOf } from '#contracts';
import type { withdrawContactRequest } from '#contracts/exchange';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decideWithdrawal } from './contact-request.domain.js';
import { ContactRequestRepository } from './contact-request.repository.js';

/** Takes back what the municipality asked; mails about it that have not gone out do not go any more. */
@Injectable()
export class WithdrawContactRequest {
  constructor(private readonly requests: ContactRequestRepository) {}

  async execute({
    contactRequest,
  }: InputOf<typeof withdrawContactRequest>): Promise<OutputOf<typeof withdrawContactRequest>> {
    const municipality = requireTenant();
    await retryWhenChanged(async () => {
      const found = await this.requests.find(contactRequest);
      const change = decideWithdrawal(found, municipality);
      if (found && change) await this.requests.close(found, change, new Date());
    });
    return { contactRequest, state: 'withdrawn' };
  }
}
