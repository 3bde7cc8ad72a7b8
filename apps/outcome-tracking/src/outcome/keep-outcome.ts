import { DomainError } from '#contracts';
import { Events } from '#messaging';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { KnownEnrolment } from '../enrolment/index.js';
import { nothingYet, type Outcome } from './outcome-parts.domain.js';
import { OutcomeRepository } from './outcome.repository.js';

/** Reads an enrolment's outcome, lets the caller decide, and saves what differs, over the version that was read. */
@Injectable()
export class KeepOutcome {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly events: Events,
  ) {}

  async execute<D>(enrolment: KnownEnrolment, decide: (state: Outcome) => { state: Outcome; decision: D }): Promise<D> {
    const { decision, saved } = await retryWhenChanged(() => this.attempt(enrolment, decide));
    if (saved) this.events.wake();
    return decision;
  }

  private async attempt<D>(
    { enrolment, programme }: KnownEnrolment,
    decide: (state: Outcome) => { state: Outcome; decision: D },
  ): Promise<{ decision: D; saved: boolean }> {
    const now = new Date();
    const stored = await this.outcomes.find(enrolment);
    if (stored?.erased) throw new DomainError('unknown-enrolment');
    const before = stored ?? nothingYet;
    const { state, decision } = decide(before);
    if (state === before) return { decision, saved: false };
    const { surveys, placements, workplaceUses, checks = [], roleChanges = [] } = state;
    const content = { surveys, placements, workplaceUses, checks, roleChanges };
    const next = { _id: enrolment, tenant: requireTenant(), programme, ...content };
    if (stored) await this.outcomes.save(stored.version, next, now);
    else if (!(await this.outcomes.insert(next, now))) throw new DomainError('changed-meanwhile');
    return { decision, saved: true };
  }
}
