import { companyCheck, companyCheckAnswered, hashOfLink, makeLink, type Composer } from '#mail';
import { inTenant, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { linkEnd, withLink } from '../link/index.js';
import { Names } from '../naming/index.js';
import { nothingYet, OutcomeRepository, saidStart } from '../outcome/index.js';
import { standing } from './company-check.domain.js';
import { CompanyCheckRepository } from './company-check.repository.js';
import type { CompanyCheckDocument } from './company-check.schema.js';
import { companyMails } from './mail-kinds.js';

type Composed = ReturnType<Composer>;

/** Writes the mails to companies. A link is made when its mail is, and only while the person still agrees. */
@Injectable()
export class CompanyMails {
  constructor(
    private readonly checks: CompanyCheckRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly names: Names,
  ) {}

  composers(): Record<(typeof companyMails)[keyof typeof companyMails], Composer> {
    const inItsTenant =
      (write: (check: CompanyCheckDocument, email: string) => Composed): Composer =>
      ({ subject, period, municipality }) =>
        inTenant(municipality ?? '', async (): Composed => {
          const check = await this.checks.find(subject);
          // Withdrawn, or another company is asked meanwhile.
          const email = check && String(check.round) === period ? standing(check)?.email : null;
          return check && email != null ? write(check, email) : { notSent: 'no-longer-needed' };
        });
    return {
      [companyMails.ask]: inItsTenant((check, to) => this.ask(check, to)),
      [companyMails.answered]: inItsTenant(async (_, to) => {
        const texts = companyCheckAnswered(await this.names.municipality());
        return { to, language: 'ja', texts, path: '/' };
      }),
    };
  }

  private async ask({ _id, enrolment, months, answer, round }: CompanyCheckDocument, to: string): Composed {
    const outcome = (await this.outcomes.find(enrolment)) ?? nothingYet;
    if (answer || saidStart(outcome, months) === null) return { notSent: 'no-longer-needed' };
    const municipality = await this.names.municipality();
    const link = makeLink(requireTenant());
    const isKept = await retryWhenChanged(async () => {
      const current = await this.checks.find(_id);
      if (current?.round !== round || !standing(current)?.agreed) return false;
      const now = new Date();
      await this.checks.keepLink(current, withLink(current, hashOfLink(link), linkEnd(now)), now);
      return true;
    });
    if (!isKept) return { notSent: 'no-longer-needed' };
    return { to, language: 'ja', texts: companyCheck(municipality), path: `/company-check#${link}` };
  }
}
