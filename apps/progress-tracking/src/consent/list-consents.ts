import { AccountId, DomainError, reachesPerson, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listConsents } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { consentState, EnrolmentRepository } from '../enrolment/index.js';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';

/** What the person of an enrolment has said, and what it means today. */
@Injectable()
export class ListConsents {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  async execute(input: InputOf<typeof listConsents>, { reach }: AllowedCaller): Promise<OutputOf<typeof listConsents>> {
    const enrolment = await this.enrolments.find(input.enrolment);
    const programme = enrolment && (await this.programmes.find(enrolment.programme));
    if (!programme || !reachesPerson(reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    const [privacy, consents] = [privacyOf(programme), enrolment.consents ?? []];
    return {
      consent: consentState(privacy, consents),
      privacy,
      acts: consents.map(({ act, notice, at, by, account, paperOn }) => ({
        act,
        notice,
        at: at.toISOString(),
        by,
        account: account === null ? null : AccountId.parse(account),
        paperOn,
      })),
    };
  }
}
