import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getPersonRecord } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { LegalHolds } from '../legal-hold/index.js';
import { PersonRepository, PersonViews } from '../person/index.js';

/** One person with all that the rosters say, also one who stands on no list any more. */
@Injectable()
export class GetPersonRecord {
  constructor(
    private readonly people: PersonRepository,
    private readonly views: PersonViews,
    private readonly holds: LegalHolds,
  ) {}

  async execute({ person }: InputOf<typeof getPersonRecord>): Promise<OutputOf<typeof getPersonRecord>> {
    const [stored] = await this.people.findForDesk([person]);
    if (!stored) throw new DomainError('unknown-person');
    const [[view], hold] = await Promise.all([
      this.views.of([stored], { to: 'municipality' }),
      this.holds.find(person),
    ]);
    if (!view) throw new DomainError('unknown-person');
    return {
      ...view,
      useStopped: stored.withheld ?? false,
      legalHold: hold && { since: hold.since.toISOString(), reason: hold.reason },
      version: stored.version,
    };
  }
}
