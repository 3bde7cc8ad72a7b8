import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getSessionCode } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { codeChangesAt, isReceptionOpen, PlannedSessions } from '../session/index.js';
import { shownCode } from './reception-code.js';

/** What is shown at reception while it is open. */
@Injectable()
export class GetSessionCode {
  constructor(private readonly planned: PlannedSessions) {}

  async execute({ session: id }: InputOf<typeof getSessionCode>): Promise<OutputOf<typeof getSessionCode>> {
    const { session } = await this.planned.get(id);
    const now = new Date();
    if (session.cancelled) throw new DomainError('session-cancelled');
    if (!isReceptionOpen(session, now)) throw new DomainError('session-not-open');
    return { code: shownCode(session, now), changesAt: codeChangesAt(now).toISOString() };
  }
}
