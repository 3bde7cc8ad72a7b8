import { dayInJapan, DomainError, type Caller } from '#contracts';
import type { Disclosure } from '#contracts/privacy';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { AskForRecord } from './ask-for-record.js';

/** Has the own record gathered, once a day. */
@Injectable()
export class RequestMyRecord {
  constructor(
    private readonly people: PersonRepository,
    private readonly asking: AskForRecord,
  ) {}

  async execute({ person, account }: Caller): Promise<Disclosure> {
    const [known] = person ? await this.people.findForDesk([person]) : [];
    if (!known) throw new DomainError('unknown-person');
    const now = new Date();
    const receivedOn = dayInJapan(now);
    return this.asking.execute({
      _id: naturalId('own-record', requireTenant(), known._id, receivedOn),
      person: known._id,
      own: true,
      reference: null,
      receivedOn,
      requestedBy: account ?? null,
      requestedAt: now,
    });
  }
}
