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
    const { startedAt, completedAt, seconds, courses, byEarlierTerms = false, byOffice = false } = data;
    const coursesStarted = courses.filter((course) => course.startedAt !== null).map(({ key }) => key);
    const coursesCompleted = courses.filter((course) => course.completedAt !== null).map(({ key }) => key);
    const value = {
      startedAt,
      completedAt,
      seconds,
      coursesStarted,
      coursesCompleted,
      ...(byEarlierTerms && { byEarlierTerms }),
      ...(byOffice && { byOffice }),
    };
    await this.keeping.execute({ programme: data.programme, subject: data.enrolment }, version, {
      name: 'progress',
      value,
    });
  }
}
