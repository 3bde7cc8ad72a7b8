import type { DataOf, EventEnvelope } from '#contracts';
import { progressChanged } from '#contracts/progress';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { KeepFact } from './keep-fact.js';

@Injectable()
export class OnProgressChanged {
  constructor(private readonly keeping: KeepFact) {}

  @Consumes(progressChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof progressChanged>>): Promise<void> {
    const { startedAt, completedAt, seconds, courses } = data;
    await this.keeping.execute(data, version, {
      name: 'progress',
      value: { startedAt, completedAt, seconds, courses },
    });
  }
}
