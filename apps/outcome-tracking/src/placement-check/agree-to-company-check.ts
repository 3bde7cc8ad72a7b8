import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { agreeToCompanyCheck } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { KeepConsent } from '../company-check/index.js';
import { Enrolments } from '../enrolment/index.js';
import { CheckpointLinks } from './checkpoint-links.js';

/** Keeps what a person says by the link about their work: whether their company may be asked. */
@Injectable()
export class AgreeToCompanyCheck {
  constructor(
    private readonly links: CheckpointLinks,
    private readonly enrolments: Enrolments,
    private readonly consents: KeepConsent,
  ) {}

  execute({ link, said }: InputOf<typeof agreeToCompanyCheck>): Promise<OutputOf<typeof agreeToCompanyCheck>> {
    return this.links.open(link, async ({ enrolment, months, day }) => {
      const { programme, person } = await this.enrolments.ofLink(enrolment);
      const how = { way: 'link' as const, account: null, saidOn: dayInJapan(new Date()) };
      return this.consents.execute({ enrolment, programme, person, months, day }, said, how);
    });
  }
}
