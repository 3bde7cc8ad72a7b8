import { hashOfLink, makeLink, membershipConfirm, membershipState, type Composer, type Letter } from '#mail';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  MembershipApplicationRepository,
  withLink,
  type MembershipApplicationDocument,
} from '../membership-application/index.js';
import { Municipalities } from '../municipality/index.js';

type Written = Awaited<ReturnType<Composer>>;
const over = { notSent: 'no-longer-needed' } as const;

/** Writes the mails about memberships. A mail's subject is the application's id; its link is made when it is sent. */
@Injectable()
export class MembershipMails {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly municipalities: Municipalities,
  ) {}

  composers(): Record<'membership-confirm' | 'membership-state', Composer> {
    return {
      'membership-confirm': ({ subject }) => this.confirm(subject),
      'membership-state': ({ subject, period }) => this.state(subject, period),
    };
  }

  private async confirm(id: string): Promise<Written> {
    const application = await this.applications.find(id);
    if (application?.state !== 'unconfirmed') return over;
    return this.letter(application, membershipConfirm(this.nameOf(application)), 'confirm');
  }

  /** Only of the state it is in: what was decided since has a mail of its own. */
  private async state(id: string, period: string): Promise<Written> {
    const application = await this.applications.find(id);
    if (!application || application.state === 'unconfirmed' || period.split(' ')[0] !== application.state) return over;
    const { request, state } = application;
    const news = request === 'inquiry' && state === 'submitted' ? 'question' : state;
    return this.letter(application, membershipState(this.nameOf(application), news), 'state');
  }

  private async letter(
    { _id, municipality, applicant: { email, language } }: MembershipApplicationDocument,
    texts: Letter['texts'],
    purpose: 'confirm' | 'state',
  ): Promise<Written> {
    const link = makeLink(municipality);
    await retryWhenChanged(async () => {
      const now = new Date();
      const stored = await this.applications.find(_id);
      if (!stored) return;
      const links = withLink(stored.links, { hash: hashOfLink(link), purpose }, now);
      await this.applications.save(stored, { links }, now);
    });
    return { to: email, language, texts, path: `/membership-application#${link}` };
  }

  private nameOf({ municipality }: MembershipApplicationDocument): string {
    return this.municipalities.nameOf(municipality);
  }
}
