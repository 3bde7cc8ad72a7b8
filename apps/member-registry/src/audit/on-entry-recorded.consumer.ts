import type { DataOf, EventEnvelope } from '#contracts';
import { entryRecorded } from '#contracts/audit';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { AuditBlockRepository } from './audit-block.repository.js';

/** An act that has not ended yet is published only after a lost stream; it comes again when it has. */
@Injectable()
export class OnEntryRecorded {
  constructor(private readonly blocks: AuditBlockRepository) {}

  @Consumes(entryRecorded)
  async handle({ data }: EventEnvelope<DataOf<typeof entryRecorded>>): Promise<void> {
    if (data.outcome !== 'begun') await this.blocks.keep(data);
  }
}
