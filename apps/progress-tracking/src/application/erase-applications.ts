import type { Subject } from '#contracts';
import { normaliseEmail } from '#csv';
import { MailLog } from '#mail';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from './application.repository.js';

/** Takes the applications of erased people away, also those that never made them a person: by the address. */
@Injectable()
export class EraseApplications implements EraseStep {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly mails: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<StepResult> {
    const people = subjects.flatMap(({ person }) => person ?? []);
    const addresses = subjects.flatMap(({ words }) => words.filter((word) => word.includes('@')).map(normaliseEmail));
    const ids = await this.applications.idsOf(people, addresses);
    for (const id of ids) await this.mails.forget(id);
    await this.applications.remove(ids);
    return 'done';
  }
}
