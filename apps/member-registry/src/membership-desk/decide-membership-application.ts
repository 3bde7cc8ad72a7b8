import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { decideMembershipApplication } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decide, MembershipApplicationRepository, TellApplicant } from '../membership-application/index.js';
import { AdmissionRepository } from '../municipality/index.js';
import { AdmitApproved } from './admit-approved.js';

/** The secretariat's decision, once. The mail about it, and what follows from an approval, are marked and done at once, or by a sweep. */
@Injectable()
export class DecideMembershipApplication {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly admissions: AdmissionRepository,
    private readonly admitting: AdmitApproved,
    private readonly telling: TellApplicant,
  ) {}

  async execute(
    { application, decision, reason, admittedAlready }: InputOf<typeof decideMembershipApplication>,
    caller: Caller,
  ): Promise<OutputOf<typeof decideMembershipApplication>> {
    const state = await retryWhenChanged(async () => {
      const now = new Date();
      const read = await this.applications.find(application);
      if (!read) throw new DomainError('unknown-application');
      const next = decide(read, decision, reason);
      if (!next) return read.state;
      if (next === 'approved' && !admittedAlready && (await this.admissions.has(read.municipality)))
        throw new DomainError('admitted-already');
      const telling = read.version + 1;
      const decided = { state: next, reason, decidedAt: now, decidedBy: caller.account ?? null, telling };
      const marked = { ...decided, ...(next === 'approved' && { admitting: true as const }) };
      await this.applications.save(read, marked, now);
      return next;
    });
    await this.telling.soon(application);
    if (state === 'approved') await this.admitting.soon(application);
    return { state };
  }
}
