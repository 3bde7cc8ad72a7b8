import type { Subject } from '#contracts';
import { normaliseEmail } from '#csv';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from './application.repository.js';
import { ForgetApplications } from './forget-applications.js';

/**
 * Takes the applications of erased people away, also those that never made them a person: by the address. Where only an
 * enrolment is erased, the application that led to it.
 */
@Injectable()
export class EraseApplications implements EraseStep {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly forgetting: ForgetApplications,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const people = subjects.flatMap(({ person }) => person ?? []);
    const addresses = subjects.flatMap(({ words }) => words.filter((word) => word.includes('@')).map(normaliseEmail));
    const enrolments = subjects.flatMap((subject) => subject.enrolments);
    await this.forgetting.forget(await this.applications.idsOf(people, enrolments, addresses));
    return 'done';
  }
}
