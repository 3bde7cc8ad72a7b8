import { dayInJapan, type DataOf, type EventEnvelope } from '#contracts';
import { enrolmentChanged } from '#contracts/progress';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { FollowUpRepository } from './follow-up.repository.js';

@Injectable()
export class OnEnrolmentChanged {
  constructor(private readonly followUps: FollowUpRepository) {}

  @Consumes(enrolmentChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof enrolmentChanged>>): Promise<void> {
    const { enrolment, programme, enrolledAt } = data;
    await this.followUps.put(enrolment, 'enrolment', { version, programme, enrolledOn: dayInJapan(enrolledAt) });
  }
}
