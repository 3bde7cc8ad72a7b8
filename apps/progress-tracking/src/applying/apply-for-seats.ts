import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { applyForSeats, EnrolmentFunding } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicationPosts, ApplicationRepository, OpenApplications } from '../application/index.js';
import { fundingPlanned, fundingWarnings } from '../enrolment/index.js';
import { planOf, type ProgrammeDocument } from '../programme/index.js';
import { applicationId, freshApplication } from './new-application.js';

type Input = InputOf<typeof applyForSeats>;
type Output = OutputOf<typeof applyForSeats>;

/** A company asks for seats. Until the office has decided it may say it anew. */
@Injectable()
export class ApplyForSeats {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly opening: OpenApplications,
    private readonly posts: ApplicationPosts,
  ) {}

  execute(input: Input, { reach }: AllowedCaller): Promise<Output> {
    if (reach.to !== 'company') throw new DomainError('forbidden');
    const { company } = reach;
    return retryWhenChanged(() => this.apply(input, company, new Date()));
  }

  private async apply({ programme: id, needs }: Input, company: string, now: Date): Promise<Output> {
    const programme = await this.opening.get(id, 'company', now);
    const warnings = fundingWarnings(fundingFor(programme, needs));
    const _id = applicationId(id, 'company', company);
    const stored = await this.applications.find(_id);
    const isSame =
      stored?.state === 'submitted' && JSON.stringify(inOrder(stored.needs)) === JSON.stringify(inOrder(needs));
    if (stored && isSame) return { state: stored.state, outcome: 'unchanged', warnings };
    if (stored && stored.state !== 'submitted' && stored.state !== 'withdrawn')
      throw new DomainError('already-decided');
    const fresh = { ...freshApplication(_id, id, now), kind: 'company' as const, company };
    const next = { ...(stored ?? fresh), state: 'submitted' as const, submittedAt: now, needs };
    if (stored) await this.applications.save(stored.version, next, now);
    else if (!(await this.applications.insert(next, now))) throw new DomainError('changed-meanwhile');
    await this.posts.state(next, (stored?.version ?? 0) + 1);
    return { state: 'submitted', outcome: stored ? 'changed' : 'created', warnings };
  }
}

/** Who would pay for a seat of this company: as the programme plans it. */
const fundingFor = (programme: ProgrammeDocument, { grant, paysFirst }: Input['needs']): EnrolmentFunding => ({
  source: fundingPlanned(planOf(programme))?.source ?? 'company',
  grant,
  paidFirst: paysFirst,
});

const inOrder = (needs: Partial<Input['needs']> = {}) => [
  needs.seats,
  needs.challenge,
  needs.stage,
  needs.grant ?? null,
  needs.paysFirst,
  needs.contactEmail,
  needs.contactName,
];
