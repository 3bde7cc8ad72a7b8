import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { applyForMembership } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { naturalId, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isDecided, MembershipApplicationRepository, MembershipPosts } from '../membership-application/index.js';
import { Municipalities } from '../municipality/index.js';

type Input = InputOf<typeof applyForMembership>;

/**
 * Keeps what somebody without an account says for a municipality, and has the address confirmed. What is confirmed is
 * changed by nobody who only knows the address: it is told once more how it stands, in a mail to that address. Nothing
 * is looked up of the municipality but the master list: neither answer nor time tells whether it is known here.
 */
@Injectable()
export class ApplyForMembership {
  constructor(
    private readonly municipalities: Municipalities,
    private readonly applications: MembershipApplicationRepository,
    private readonly posts: MembershipPosts,
  ) {}

  async execute(input: Input): Promise<OutputOf<typeof applyForMembership>> {
    this.municipalities.checkUsable(input.municipality);
    if (!this.municipalities.find(input.municipality)) throw new DomainError('unknown-municipality');
    await retryWhenChanged(() => this.apply(input, new Date()));
    return { received: true };
  }

  private async apply({ municipality, request, applicant }: Input, now: Date): Promise<void> {
    const email = normaliseEmail(applicant.email);
    const last = await this.applications.lastRound(municipality, request, email);
    if (last && last.state !== 'unconfirmed' && !isDecided(last)) return this.posts.again(last, now);
    const round = last ? last.round + (last.state === 'unconfirmed' ? 0 : 1) : 1;
    const said = { applicant: { ...applicant, email }, requestedAt: now };
    const next = {
      _id: naturalId('membership-application', municipality, request, email, String(round), now.toISOString()),
      municipality,
      request,
      round,
      ...said,
      state: 'unconfirmed' as const,
      proof: null,
      links: [],
      letter: null,
      decidedAt: null,
      decidedBy: null,
      reason: null,
    };
    if (last?.state === 'unconfirmed') await this.applications.save(last, said, now);
    else if (!(await this.applications.insert(next, now))) throw new DomainError('changed-meanwhile');
    await this.posts.confirmation(next, now);
  }
}
