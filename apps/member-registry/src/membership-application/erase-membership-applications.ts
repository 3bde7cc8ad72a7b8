import { mentionsAny } from '#audit';
import type { Subject } from '#contracts';
import { requireTenant } from '#persistence';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { ForgetMembershipApplications } from './forget-membership-applications.js';
import { MembershipApplicationRepository } from './membership-application.repository.js';

/** Takes the applications of this municipality away in which somebody stands who is erased. */
@Injectable()
export class EraseMembershipApplications implements EraseStep {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly forgetting: ForgetMembershipApplications,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const mentions = mentionsAny(subjects);
    const found = await this.applications.ofMunicipality(requireTenant());
    const theirs = found.filter(({ applicant, reason }) => mentions(JSON.stringify([applicant, reason])));
    await this.forgetting.forget(theirs.map(({ _id }) => _id));
    return 'done';
  }
}
