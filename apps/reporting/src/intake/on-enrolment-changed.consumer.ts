import { dayInJapan, type DataOf, type EventEnvelope } from '#contracts';
import { enrolmentChanged } from '#contracts/progress';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { KeepFact } from './keep-fact.js';

@Injectable()
export class OnEnrolmentChanged {
  constructor(private readonly keeping: KeepFact) {}

  @Consumes(enrolmentChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof enrolmentChanged>>): Promise<void> {
    const value = {
      person: data.person,
      ending: data.ending?.reason ?? null,
      enrolledOn: dayInJapan(data.enrolledAt),
      funding: data.fundingSource ?? null,
      ...data.learner,
    };
    await this.keeping.execute({ programme: data.programme, subject: data.enrolment }, version, {
      name: 'enrolment',
      value,
    });
  }
}
