import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { mailPeriod } from '../account-mail/index.js';
import type { MembershipApplicationDocument } from './membership-application.schema.js';

type Told = Pick<MembershipApplicationDocument, '_id' | 'state'>;

/** Tells who applied how it stands. A mail is written when it is sent, of what is true then. */
@Injectable()
export class MembershipPosts {
  constructor(private readonly mails: Mails) {}

  /** The link that confirms the address; asked again within ten minutes, no second one. */
  confirmation({ _id }: Told, now: Date): Promise<void> {
    return this.mails.post({ kind: 'membership-confirm', subject: _id, period: mailPeriod(now) }, null);
  }

  /** The state that it came into with this version. */
  state({ _id, state }: Told, version: number): Promise<void> {
    return this.mails.post({ kind: 'membership-state', subject: _id, period: `${state} ${version}` }, null);
  }

  /** How it stands, to whoever applied again; within ten minutes, once. */
  again({ _id, state }: Told, now: Date): Promise<void> {
    return this.mails.post({ kind: 'membership-state', subject: _id, period: `${state} ${mailPeriod(now)}` }, null);
  }
}
