import { allOperations, AuditEntryId, DomainError, type InputOf, type OutputOf } from '#contracts';
import { noteRefusal } from '#contracts/audit';
import { inTenant, naturalId } from '#persistence';
import { currentScope, newCorrelationId } from '#observability';
import { Injectable } from '@nestjs/common';
import { AuditArrivalRepository } from './audit-arrival.repository.js';

const MINUTE_MS = 60_000;

/** Keeps a refusal of the gateway's own; the same again within a minute is the same entry. */
@Injectable()
export class NoteRefusal {
  constructor(private readonly arrivals: AuditArrivalRepository) {}

  async execute(input: InputOf<typeof noteRefusal>): Promise<OutputOf<typeof noteRefusal>> {
    const { chain, actor, operation, subjects, code } = input;
    if (!allOperations.some(({ name }) => name === operation)) throw new DomainError('invalid-input');
    const now = Date.now();
    const minute = String(Math.floor(now / MINUTE_MS));
    const entry = naturalId('gateway-refusal', chain, actor.account ?? '', operation, code, minute);
    await inTenant(chain, () =>
      this.arrivals.keep({
        entry: AuditEntryId.parse(entry),
        at: new Date(now).toISOString(),
        actor,
        operation,
        subjects,
        outcome: code,
        correlationId: currentScope()?.correlationId ?? newCorrelationId(),
        detailsHash: null,
      }),
    );
    return { noted: true };
  }
}
