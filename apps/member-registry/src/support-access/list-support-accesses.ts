import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listSupportAccesses } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { supportAccessView } from './support-access-view.js';
import { SupportAccessRepository } from './support-access.repository.js';

/** The municipality's support accesses, the newest first. */
@Injectable()
export class ListSupportAccesses {
  constructor(private readonly accesses: SupportAccessRepository) {}

  async execute({ limit, cursor }: InputOf<typeof listSupportAccesses>): Promise<OutputOf<typeof listSupportAccesses>> {
    if (cursor !== undefined && !/^\d{13}$/.test(cursor)) {
      throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
    }
    const before = cursor === undefined ? undefined : new Date(Number(cursor));
    const stored = await this.accesses.list(before, limit + 1);
    const items = stored.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(supportAccessView),
      nextCursor: stored.length > limit && last ? String(last.from.getTime()) : null,
    };
  }
}
