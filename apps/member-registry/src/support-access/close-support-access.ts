import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { closeSupportAccess } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { supportAccessView } from './support-access-view.js';
import { SupportAccessRepository } from './support-access.repository.js';

/** Ends a support access before its time; one that has ended stays as it is. */
@Injectable()
export class CloseSupportAccess {
  constructor(private readonly accesses: SupportAccessRepository) {}

  async execute({ supportAccess }: InputOf<typeof closeSupportAccess>): Promise<OutputOf<typeof closeSupportAccess>> {
    await this.accesses.close(supportAccess, new Date());
    const stored = await this.accesses.find(supportAccess);
    if (!stored) throw new DomainError('unknown-support-access');
    return supportAccessView(stored);
  }
}
