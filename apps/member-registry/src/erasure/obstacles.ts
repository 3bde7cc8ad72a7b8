import type { ErasureObstacle } from '#contracts/privacy';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, type AccountDocument } from '../account/index.js';
import { LegalHolds } from '../legal-hold/index.js';

/** What stands against erasing people. */
@Injectable()
export class Obstacles {
  constructor(
    private readonly holds: LegalHolds,
    private readonly accounts: AccountRepository,
  ) {}

  /** By person; whoever has none is left out. */
  async of(people: readonly string[]): Promise<ReadonlyMap<string, readonly ErasureObstacle[]>> {
    const [held, accounts] = await Promise.all([this.holds.heldOf(people), this.accounts.findByPeople(people)]);
    const tenant = requireTenant();
    const inOffice = new Set(accounts.flatMap((account) => peopleWithRole(account, tenant)));
    const found = people.map((person): readonly [string, readonly ErasureObstacle[]] => [
      person,
      [
        ...(held.has(person) ? (['legal-hold'] as const) : []),
        ...(inOffice.has(person) ? (['holds-role'] as const) : []),
      ],
    ]);
    return new Map(found.filter(([, obstacles]) => obstacles.length > 0));
  }
}

/** Who is more than a learner answers for others' records. */
const peopleWithRole = ({ memberships }: AccountDocument, tenant: string): string[] =>
  memberships
    .filter(({ municipality, roles }) => municipality === tenant && roles.some(({ role }) => role !== 'learner'))
    .flatMap(({ person }) => person ?? []);
