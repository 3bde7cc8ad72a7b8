import { dayInJapan, DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { recordRoleChange } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decideRoleChange } from './role-change.domain.js';

/** Keeps that a member of staff has new duties, from whom it is known and when that was checked. */
@Injectable()
export class RecordRoleChange {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, source, checkedOn, ...change }: InputOf<typeof recordRoleChange>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordRoleChange>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    if (enrolment.audience !== 'staff') throw new DomainError('not-a-staff-member');
    const own = caller?.reach.to === 'person' ? 'self' : 'office';
    if (own === 'self' && source !== undefined && source !== 'self') throw new DomainError('own-words-only');
    const now = new Date();
    const said = { ...change, source: source ?? own, checkedOn: checkedOn ?? dayInJapan(now) };
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideRoleChange(before, said, now);
      return { state, decision: { outcome } };
    });
  }
}
