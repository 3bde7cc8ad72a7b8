import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { applyForProgramme } from '#contracts/progress';
import { normaliseEmail, normaliseKana, normaliseName } from '#csv';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, FinishApplications, OpenApplications } from '../application/index.js';
import { applicationId, freshApplication } from './new-application.js';

type Input = InputOf<typeof applyForProgramme>;

/**
 * Keeps what somebody without an account says, and has the address confirmed. What is confirmed already is changed by
 * nobody who only knows the address: it is told once more how it stands, in a mail to that address.
 */
@Injectable()
export class ApplyForProgramme {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly opening: OpenApplications,
    private readonly finishing: FinishApplications,
    private readonly posts: ApplicationPosts,
  ) {}

  execute(input: Input): Promise<OutputOf<typeof applyForProgramme>> {
    return inTenant(input.municipality, () => retryWhenChanged(() => this.apply(input, new Date())));
  }

  private async apply({ programme: id, applicant }: Input, now: Date): Promise<OutputOf<typeof applyForProgramme>> {
    const programme = await this.opening.get(id, 'citizen', now);
    this.opening.checkNotice(programme, applicant.notice);
    const email = normaliseEmail(applicant.email);
    const _id = applicationId(id, 'citizen', email);
    const stored = await this.applications.find(_id);
    if (stored && stored.state !== 'unconfirmed' && stored.state !== 'withdrawn') {
      await this.posts.again(stored, now);
      return { received: true };
    }
    if (stored) await this.finishing.before(stored);
    const said = {
      ...applicant,
      familyName: normaliseName(applicant.familyName),
      givenName: normaliseName(applicant.givenName),
      familyNameKana: normaliseKana(applicant.familyNameKana ?? '') || null,
      givenNameKana: normaliseKana(applicant.givenNameKana ?? '') || null,
      email,
      consentedAt: now,
      account: null,
    };
    const next = {
      ...freshApplication(_id, id, now),
      kind: 'citizen' as const,
      state: 'unconfirmed' as const,
      applicant: said,
      submittedAt: null,
      ...(stored && { links: stored.links }),
    };
    if (stored) await this.applications.save(stored.version, next, now);
    else if (!(await this.applications.insert(next, now))) throw new DomainError('changed-meanwhile');
    await this.posts.confirmation(next, now);
    return { received: true };
  }
}
