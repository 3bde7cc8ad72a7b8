import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { requestUseConfirmation } from '#contracts/outcomes';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { Addresses } from '../naming/index.js';
import { OutcomeRepository } from '../outcome/index.js';
import { ask, checkAddress, type Whom } from './confirmation.domain.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { Confirmers } from './confirmers.js';
import { OwedMails } from './owed-mails.js';

type Input = InputOf<typeof requestUseConfirmation>;

/** Asks somebody to confirm a use at work. Who is asked anew has the only link that works. */
@Injectable()
export class RequestUseConfirmation {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly outcomes: OutcomeRepository,
    private readonly confirmers: Confirmers,
    private readonly addresses: Addresses,
    private readonly requests: ConfirmationRepository,
    private readonly owed: OwedMails,
  ) {}

  async execute(
    { enrolmentId, on, what, to }: Input,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof requestUseConfirmation>> {
    const known = await this.enrolments.getFor(caller, enrolmentId);
    const uses = (await this.outcomes.find(enrolmentId))?.workplaceUses ?? [];
    if (!uses.some((use) => use.on === on && use.what === what)) throw new DomainError('unknown-use');
    const whom = await this.whom(to, known, caller?.reach.to === 'person' ? 'learner' : 'office');
    const { programme, person } = known;
    const id = ConfirmationRepository.idOf({ enrolment: enrolmentId, on, what });
    const outcome = await retryWhenChanged(async () => {
      const [stored, now] = [await this.requests.find(id), new Date()];
      const next = ask(stored, { enrolment: enrolmentId, programme, person, on, what, whom }, now);
      if (next === stored) return 'unchanged';
      if (!(await this.requests.save(stored, next, now))) throw new DomainError('changed-meanwhile');
      return stored ? 'asked-anew' : 'asked';
    });
    await this.owed.post(id);
    return { outcome };
  }

  private async whom(to: Input['to'], { person }: KnownEnrolment, by: 'learner' | 'office'): Promise<Whom> {
    if (to.by === 'account') {
      const manager = (await this.confirmers.managersOf(person)).find(({ account }) => account === to.account);
      if (!manager) throw new DomainError('not-their-manager');
      return { by: 'account', account: manager.account, name: manager.name };
    }
    const email = to.email.toLowerCase();
    checkAddress(email, (await this.addresses.of(person)).email, by);
    return { by: 'address', email };
  }
}
