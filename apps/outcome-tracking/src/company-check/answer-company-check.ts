import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerCompanyCheck } from '#contracts/outcomes';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decideCompanyCheck } from '../outcome/index.js';
import { agreementOf, decideCompanyAnswer } from './company-check.domain.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import { OpenedCompanyCheck } from './opened-company-check.js';
import { OwedToCompanies } from './owed-to-companies.js';

/**
 * Keeps what a company says by a mailed link. Its answer is one save, which a withdrawal comes before or after; that it
 * counts and that the company is told so is marked there, and follows also after a crash.
 */
@Injectable()
export class AnswerCompanyCheck {
  constructor(
    private readonly opened: OpenedCompanyCheck,
    private readonly checks: CompanyCheckRepository,
    private readonly owed: OwedToCompanies,
  ) {}

  execute({ link, answer }: InputOf<typeof answerCompanyCheck>): Promise<OutputOf<typeof answerCompanyCheck>> {
    return this.opened.within(link, async ({ check: { _id, round }, agreement, outcome }) => {
      const answered = await retryWhenChanged(async () => {
        const [current, now] = [await this.checks.find(_id), new Date()];
        if (current?.round !== round) throw new DomainError('wrong-link');
        agreementOf(current, agreement.startedOn, now);
        const next = decideCompanyAnswer(current, answer, now);
        if (next === current) return false;
        // Refused there, it is not taken.
        decideCompanyCheck(outcome, current.months, answer, now);
        await this.checks.save(current, next, now);
        return true;
      });
      await this.owed.finish(_id);
      return { outcome: answered ? 'answered' : 'unchanged' };
    });
  }
}
