import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { answerContactRequest } from '#contracts/exchange';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Office } from '../office/index.js';
import { decideAnswer } from './contact-request.domain.js';
import { ContactRequestRepository } from './contact-request.repository.js';
import { TellOfContact } from './tell-of-contact.js';

/** Accepts or declines what the municipality was asked. */
@Injectable()
export class AnswerContactRequest {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly office: Office,
    private readonly telling: TellOfContact,
  ) {}

  async execute(
    { contactRequest, accept }: InputOf<typeof answerContactRequest>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof answerContactRequest>> {
    const municipality = requireTenant();
    const { account } = caller ?? {};
    if (account === undefined) throw new DomainError('not-signed-in');
    await retryWhenChanged(async () => {
      const found = await this.requests.find(contactRequest);
      const change = decideAnswer(found, { municipality, account }, accept);
      if (!found || !change) return;
      const [asking, answering] = await Promise.all([
        this.office.standingOf(found.from),
        this.office.standingOf({ municipality, account }),
      ]);
      if (!answering.isOfficial) throw new DomainError('not-an-official');
      if (!asking.isMember) throw new DomainError('contact-request-closed');
      const now = new Date();
      await this.requests.close(found, { ...change, answeredAt: now, untold: 'answered' }, now);
    });
    const answered = await this.requests.find(contactRequest);
    if (answered?.untold) await this.telling.execute(answered);
    return { contactRequest, state: accept ? 'accepted' : 'declined' };
  }
}
