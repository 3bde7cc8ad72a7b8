import type { DataOf, EventEnvelope } from '#contracts';
import { entryRecorded } from '#contracts/audit';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { AuditArrivalRepository } from './audit-arrival.repository.js';

/** An act that has not ended yet is published only after a lost stream; it comes again when it has. */
@Injectable()
export class OnEntryRecorded {
  constructor(private readonly arrivals: AuditArrivalRepository) {}

  @Consumes(entryRecorded)
  async handle({ data }: EventEnvelope<DataOf<typeof entryRecorded>>): Promise<void> {
    if (data.outcome !== 'begun') await this.arrivals.keep(data);
  }
}
