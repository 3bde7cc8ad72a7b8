import {
  hashOfLink,
  makeLink,
  useAnsweredInYourName,
  useConfirmation,
  useConfirmed,
  type Composer,
  type Letter,
} from '#mail';
import { inTenant, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { linkEnd, withLink } from '../link/index.js';
import { Addresses, Names } from '../naming/index.js';
import type { ConfirmationDocument } from './confirmation.schema.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { Confirmers } from './confirmers.js';
import { mailKinds } from './mail-kinds.js';

type Composed = ReturnType<Composer>;

/** Writes the mails about confirmations. A link is made when its mail is. */
@Injectable()
export class ConfirmationMails {
  constructor(
    private readonly requests: ConfirmationRepository,
    private readonly confirmers: Confirmers,
    private readonly addresses: Addresses,
    private readonly names: Names,
  ) {}

  composers(): Record<(typeof mailKinds)[keyof typeof mailKinds], Composer> {
    const inItsTenant =
      (write: (request: ConfirmationDocument) => Composed): Composer =>
      ({ subject, period, municipality }) =>
        inTenant(municipality ?? '', async (): Composed => {
          const request = await this.requests.find(subject);
          // Somebody else was asked meanwhile.
          if (String(request?.round) !== period.split('-')[0]) return { notSent: 'no-longer-needed' };
          return request ? write(request) : { notSent: 'no-longer-needed' };
        });
    return {
      [mailKinds.ask]: inItsTenant((request) => this.ask(request)),
      [mailKinds.tellLearner]: inItsTenant((request) => this.tellLearner(request)),
      [mailKinds.tellConfirmer]: inItsTenant((request) => this.withLink(request, useAnsweredInYourName)),
    };
  }

  private async ask(request: ConfirmationDocument): Composed {
    if (request.answers > 0) return { notSent: 'no-longer-needed' };
    return this.withLink(request, useConfirmation);
  }

  private async tellLearner({ person }: ConfirmationDocument): Composed {
    const { email: to, language } = await this.addresses.of(person);
    if (to === null) return { notSent: 'no-address' };
    return { to, language, texts: useConfirmed(), path: '/my-uses' };
  }

  private async withLink(request: ConfirmationDocument, texts: (municipality: string) => Letter['texts']): Composed {
    const addressee = await this.confirmers.reach(request.whom, request.person);
    if (addressee?.email == null) return { notSent: 'no-address' };
    const municipality = await this.names.municipality();
    const link = makeLink(requireTenant());
    const isKept = await retryWhenChanged(async () => {
      const current = await this.requests.find(request._id);
      if (current?.round !== request.round) return false;
      const now = new Date();
      await this.requests.keepLink(current, withLink(current, hashOfLink(link), linkEnd(now)), now);
      return true;
    });
    if (!isKept) return { notSent: 'no-longer-needed' };
    const { email: to, language } = addressee;
    return { to, language, texts: texts(municipality), path: `/confirmation#${link}` };
  }
}
