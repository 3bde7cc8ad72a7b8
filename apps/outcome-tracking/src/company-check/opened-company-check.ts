import { DomainError } from '#contracts';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { openLink } from '../link/index.js';
import { nothingYet, OutcomeRepository, saidStart, type Outcome } from '../outcome/index.js';
import { agreementOf } from './company-check.domain.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import type { CompanyCheckDocument } from './company-check.schema.js';

interface Opened {
  readonly check: CompanyCheckDocument;
  readonly agreement: ReturnType<typeof agreementOf>;
  readonly known: KnownEnrolment;
  readonly outcome: Outcome;
}

/** What a link that was mailed to a company opens, in the municipality it names. */
@Injectable()
export class OpenedCompanyCheck {
  constructor(
    private readonly checks: CompanyCheckRepository,
    private readonly enrolments: Enrolments,
    private readonly outcomes: OutcomeRepository,
  ) {}

  /**
   * @throws DomainError `wrong-link`, the same for one that never was, was replaced or has ended; `company-check-withdrawn`;
   * whatever keeps anything from being recorded of the enrolment.
   */
  within<T>(link: string, work: (opened: Opened) => Promise<T>): Promise<T> {
    const { municipality, hash } = openLink(link);
    return inTenant(municipality, async () => {
      const check = await this.checks.findByHash(hash);
      if (!check) throw new DomainError('wrong-link');
      const known = await this.enrolments.ofLink(check.enrolment);
      const outcome = (await this.outcomes.find(check.enrolment)) ?? nothingYet;
      return work({
        check,
        known,
        outcome,
        agreement: agreementOf(check, saidStart(outcome, check.months), new Date()),
      });
    });
  }
}
