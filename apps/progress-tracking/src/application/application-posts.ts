import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import type { ApplicationDocument } from './application.schema.js';

/** Tells applicants how their application stands. A mail is written when it is sent, of what is true then. */
@Injectable()
export class ApplicationPosts {
  constructor(private readonly mails: Mails) {}

  /** The link that confirms the address; asked again within ten minutes, no second one. */
  confirmation({ _id, tenant }: Pick<ApplicationDocument, '_id' | 'tenant'>, now: Date): Promise<void> {
    const period = now.toISOString().slice(0, 'YYYY-MM-DDThh:m'.length);
    return this.mails.post({ kind: 'application-confirm', subject: _id, period }, tenant);
  }

  /** The state that it came into with this version. */
  state({ _id, tenant, state }: Pick<ApplicationDocument, '_id' | 'tenant' | 'state'>, version: number): Promise<void> {
    return this.mails.post({ kind: 'application-state', subject: _id, period: `${state} ${version}` }, tenant);
  }

  /** How it stands, to whoever applied again; within ten minutes, once. */
  again({ _id, tenant, state }: Pick<ApplicationDocument, '_id' | 'tenant' | 'state'>, now: Date): Promise<void> {
    const period = `${state} ${now.toISOString().slice(0, 'YYYY-MM-DDThh:m'.length)}`;
    return this.mails.post({ kind: 'application-state', subject: _id, period }, tenant);
  }
}
