import type { DataOf, EventEnvelope } from '#contracts';
import { businessShiftChanged } from '#contracts/outcomes';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { KeepFact } from './keep-fact.js';

@Injectable()
export class OnBusinessShiftChanged {
  constructor(private readonly keeping: KeepFact) {}

  @Consumes(businessShiftChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof businessShiftChanged>>): Promise<void> {
    const { programme, company, stage } = data;
    await this.keeping.execute({ programme, subject: company }, version, { name: 'shift', value: { stage } });
  }
}
