import { addMonths, dayInJapan, DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { recordCompanyConsent } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { KeepConsent } from './keep-consent.js';

/** Keeps what a person says about asking their company, signed in or on paper that the office enters. */
@Injectable()
export class RecordCompanyConsent {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly consents: KeepConsent,
  ) {}

  async execute(
    { enrolmentId, months, said, saidOn }: InputOf<typeof recordCompanyConsent>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordCompanyConsent>> {
    const { enrolment, programme, person, audience, completedOn } = await this.enrolments.getFor(caller, enrolmentId);
    if (audience !== 'citizen') throw new DomainError('not-a-job-seeker');
    const today = dayInJapan(new Date());
    if (saidOn !== undefined && saidOn > today) throw new DomainError('said-later');
    const day = completedOn == null ? null : addMonths(completedOn, months);
    if (day === null || day > today) throw new DomainError('check-not-due');
    const about = { enrolment, programme, person, months, day };
    const way = caller?.reach.to === 'person' ? ('account' as const) : ('paper' as const);
    return this.consents.execute(about, said, { way, account: caller?.account ?? null, saidOn: saidOn ?? today });
  }
}
