import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { setLegalHold } from '#contracts/privacy';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { LegalHolds } from './legal-hold.repository.js';

/** Keeps somebody's records from being erased, or lets go of them. */
@Injectable()
export class SetLegalHold {
  constructor(
    private readonly people: PersonRepository,
    private readonly holds: LegalHolds,
  ) {}

  async execute(
    { person, held, reason }: InputOf<typeof setLegalHold>,
    { account }: Caller,
  ): Promise<OutputOf<typeof setLegalHold>> {
    const [known] = await this.people.findForDesk([person]);
    if (!known) throw new DomainError('unknown-person');
    const hold = { _id: person, tenant: requireTenant(), since: new Date(), reason, by: account ?? null };
    await (held ? this.holds.hold(hold) : this.holds.release(person));
    return { held };
  }
}
