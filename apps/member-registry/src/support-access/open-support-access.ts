import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { openSupportAccess } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { supportAccessView } from './support-access-view.js';
import { SupportAccessRepository } from './support-access.repository.js';

const HOUR_MS = 3_600_000;

/** Lets the secretariat read in the municipality for some hours. */
@Injectable()
export class OpenSupportAccess {
  constructor(private readonly accesses: SupportAccessRepository) {}

  async execute(
    { hours, reason }: InputOf<typeof openSupportAccess>,
    { account }: Caller,
  ): Promise<OutputOf<typeof openSupportAccess>> {
    if (!account) throw new DomainError('forbidden');
    const from = new Date();
    const access = {
      _id: randomUUID(),
      tenant: requireTenant(),
      reason,
      openedBy: account,
      from,
      until: new Date(from.getTime() + hours * HOUR_MS),
      closedAt: null,
      open: true,
    } as const;
    if (!(await this.accesses.open(access))) throw new DomainError('support-access-open');
    return supportAccessView(access);
  }
}
