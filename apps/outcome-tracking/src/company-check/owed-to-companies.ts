import { DomainError } from '#contracts';
import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { inTenant, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { decideCompanyCheck, KeepOutcome } from '../outcome/index.js';
import { standing, type CompanyCheck } from './company-check.domain.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import { companyMails } from './mail-kinds.js';

const SWEPT = 500;
/** Longer than an answer takes to be kept. */
const CUT_OFF_AFTER_MS = 30_000;

/** Does what follows from a check of a company: the mail that asks, the answer that counts, the mail that thanks. */
@Injectable()
export class OwedToCompanies {
  constructor(
    private readonly checks: CompanyCheckRepository,
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
    private readonly mails: Mails,
  ) {}

  /** Each once, however often it is asked for. */
  async finish(id: string): Promise<void> {
    const check = await this.checks.find(id);
    if (!check?.owesWork) return;
    const { round, answer, version } = check;
    const about = { subject: id, period: String(round) };
    if (standing(check)?.agreed) await this.mails.post({ kind: companyMails.ask, ...about }, requireTenant());
    if (answer) {
      await this.count(check, answer);
      await this.mails.post({ kind: companyMails.answered, ...about }, requireTenant());
    }
    await this.checks.unmark(id, version);
  }

  private async count(
    { enrolment, months }: CompanyCheck,
    { at, ...said }: NonNullable<CompanyCheck['answer']>,
  ): Promise<void> {
    try {
      const known = await this.enrolments.ofLink(enrolment);
      await this.keeping.execute(known, (before) => {
        const { outcome, state } = decideCompanyCheck(before, months, said, at);
        return { state, decision: outcome };
      });
    } catch (error) {
      // Closed, stopped or erased since it was answered: nothing more is recorded there.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  @Sweeps({ name: 'owed-to-companies', everyMs: 15_000 })
  async sweep(): Promise<void> {
    const before = new Date(Date.now() - CUT_OFF_AFTER_MS);
    for (const { _id, tenant } of await this.checks.findOwing(before, SWEPT))
      await inTenant(tenant, () => this.finish(_id));
  }
}
