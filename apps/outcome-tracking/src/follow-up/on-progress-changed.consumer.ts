import { dayInJapan, type DataOf, type EventEnvelope } from '#contracts';
import { progressChanged } from '#contracts/progress';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { FollowUpRepository } from './follow-up.repository.js';

/**
 * Keeps that an enrolment is completed. Nothing is kept of one under way, which changes with every lesson: should a
 * completion be taken back, whoever makes something of it asks the owner first and finds out.
 */
@Injectable()
export class OnProgressChanged {
  constructor(private readonly followUps: FollowUpRepository) {}

  @Consumes(progressChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof progressChanged>>): Promise<void> {
    const { enrolment, programme, completedAt } = data;
    if (completedAt === null) return;
    await this.followUps.put(enrolment, 'progress', { version, programme, completedOn: dayInJapan(completedAt) });
  }
}
