import type { Subject } from '#contracts';
import { MailLog } from '#mail';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ApplicantRepository } from './applicant.repository.js';

/** Nobody is written to any more at an account that is erased; the mails about it go. */
@Injectable()
export class ForgetApplicants implements EraseStep {
  constructor(
    private readonly applicants: ApplicantRepository,
    private readonly log: MailLog,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const accounts = subjects.flatMap((subject) => subject.accounts);
    if (accounts.length === 0) return 'done';
    const applicants = await this.applicants.idsOf(accounts);
    for (const applicant of applicants) await this.log.forget(applicant);
    await this.applicants.remove(applicants);
    return 'done';
  }
}
