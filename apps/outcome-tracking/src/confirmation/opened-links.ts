import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { ConfirmationDocument } from './confirmation.schema.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { Confirmers } from './confirmers.js';

/** What a mailed link opens, in the municipality it names. */
@Injectable()
export class OpenedLinks {
  constructor(
    private readonly requests: ConfirmationRepository,
    private readonly confirmers: Confirmers,
  ) {}

  /**
   * @throws DomainError `wrong-link`, the same for one that never was, was replaced or has ended; `confirmer-left` when
   * whoever got it leads the learner no more.
   */
  async get(hash: string): Promise<ConfirmationDocument & { readonly until: Date }> {
    const request = await this.requests.findByHash(hash);
    if (!request?.until || request.until <= new Date()) throw new DomainError('wrong-link');
    if (!(await this.confirmers.reach(request.whom, request.person))) throw new DomainError('confirmer-left');
    return { ...request, until: request.until };
  }
}
