import { contactAnswered, contactAsked, type Composer } from '#mail';
import { Injectable } from '@nestjs/common';
import { Office } from '../office/index.js';
import { ContactRequestRepository } from './contact-request.repository.js';

const nothing = { notSent: 'no-longer-needed' } as const;

/** Writes of contact requests: the mail's subject is the account that is written to, its period the request. */
@Injectable()
export class ContactMails {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly office: Office,
  ) {}

  composers(): Record<'contact-asked' | 'contact-answered', Composer> {
    return {
      'contact-asked': async ({ subject, period }) => {
        const request = await this.requests.find(period);
        if (request?.state !== 'asked' || !(await this.office.standingOf(request.from)).isMember) return nothing;
        const { municipality } = request.to;
        const texts = contactAsked({ by: request.from.municipalityName });
        const path = `/exchange/contact-requests?municipality=${municipality}`;
        return this.office.letterTo({ account: subject, municipality }, { texts, path });
      },
      'contact-answered': async ({ subject, period }) => {
        const request = await this.requests.find(period);
        if (request?.state !== 'accepted' && request?.state !== 'declined') return nothing;
        const { municipality } = request.from;
        const texts = contactAnswered({ by: request.to.municipalityName });
        const path = `/exchange/contact-requests?side=sent&municipality=${municipality}`;
        return this.office.letterTo({ account: subject, municipality }, { texts, path });
      },
    };
  }
}
