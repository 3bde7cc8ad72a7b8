import { DomainError } from '#contracts';
import type { CompanyConsent, ConsentKept } from '#contracts/outcomes';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { houseOf } from '../confirmation/index.js';
import { Addresses } from '../naming/index.js';
import { nothingYet, OutcomeRepository, saidStart } from '../outcome/index.js';
import { decideConsent, type About, type Said } from './company-check.domain.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import { OwedToCompanies } from './owed-to-companies.js';

/** Keeps whether somebody's company may be asked; whoever agrees has it written to. */
@Injectable()
export class KeepConsent {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly checks: CompanyCheckRepository,
    private readonly addresses: Addresses,
    private readonly owed: OwedToCompanies,
  ) {}

  /** @throws DomainError `no-work-said`, `own-address`, `address-of-anybody`, `too-many-outcomes`. */
  async execute(
    about: About,
    given: CompanyConsent,
    how: Pick<Said, 'way' | 'account' | 'saidOn'>,
  ): Promise<ConsentKept> {
    const said = given.agreed ? { ...given, email: given.email.toLowerCase() } : given;
    if (said.agreed) await this.check(about, said.email, how.way);
    const id = CompanyCheckRepository.idOf(about.enrolment, about.months);
    const outcome = await retryWhenChanged(async () => {
      const [stored, now] = [await this.checks.find(id), new Date()];
      const decided = decideConsent(stored, about, said, how, now);
      if (decided.outcome !== 'unchanged' && !(await this.checks.save(stored, decided.check, now)))
        throw new DomainError('changed-meanwhile');
      return decided.outcome;
    });
    await this.owed.finish(id);
    return { outcome };
  }

  private async check({ enrolment, months, person }: About, email: string, way: Said['way']): Promise<void> {
    const outcome = (await this.outcomes.find(enrolment)) ?? nothingYet;
    if (saidStart(outcome, months) === null) throw new DomainError('no-work-said');
    if (email === (await this.addresses.of(person)).email?.toLowerCase()) throw new DomainError('own-address');
    // The office answers for what it enters from paper.
    if (way !== 'paper' && houseOf(email) === null) throw new DomainError('address-of-anybody');
  }
}
