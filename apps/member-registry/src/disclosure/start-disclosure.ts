import { DomainError, type Caller, type InputOf } from '#contracts';
import type { Disclosure, startDisclosure } from '#contracts/privacy';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { checkReceived } from '../request/index.js';
import { AskForRecord } from './ask-for-record.js';

/** Has every record of one person gathered at the request of that person to the office. */
@Injectable()
export class StartDisclosure {
  constructor(
    private readonly people: PersonRepository,
    private readonly asking: AskForRecord,
  ) {}

  async execute(input: InputOf<typeof startDisclosure>, { account }: Caller): Promise<Disclosure> {
    const { person, reference, receivedOn } = input;
    const now = new Date();
    checkReceived(receivedOn, now);
    const [known] = await this.people.findForDesk([person]);
    if (!known) throw new DomainError('unknown-person');
    const _id = naturalId('disclosure', requireTenant(), person, reference);
    const requestedBy = account ?? null;
    return this.asking.execute({ _id, person, own: false, reference, receivedOn, requestedBy, requestedAt: now });
  }
}
