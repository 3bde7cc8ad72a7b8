import { PersonId, ProgrammeId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listSeatUses } from '#contracts/procurement';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { nowInJapan, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers, stateOfUse } from '../seat-ledger/index.js';

/** Who of the municipality has or had a seat. A seat that somebody has again is another use, and the old one stays. */
@Injectable()
export class ListSeatUses {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { purchase: id, state: wanted, limit, cursor = '' }: InputOf<typeof listSeatUses>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listSeatUses>> {
    const office = officeOf(caller);
    const purchase = await this.purchases.get(id, office);
    const ledger = await this.ledgers.now(purchase);
    const { today } = nowInJapan();
    // Uses change their state and leave a list of one state: the place of the last one says where to go on.
    const after = /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
    const uses = ledger
      .allUses(office.municipality)
      .map((use) => ({ ...use, state: stateOfUse(use, purchase.endsOn, today) }))
      .filter(({ place, state }) => place > after && (wanted === undefined || state === wanted));
    const shown = uses.slice(0, limit);
    const names = await this.namesOf(shown.map(({ person }) => PersonId.parse(person)));
    const items = shown.map(({ person, programme, on, releasedOn, state }) => ({
      person: PersonId.parse(person),
      name: names.get(person) ?? null,
      programme: programme === null ? null : ProgrammeId.parse(programme),
      on,
      releasedOn,
      state,
    }));
    return { today, items, nextCursor: uses.length > limit ? String(shown.at(-1)?.place) : null };
  }

  private async namesOf(people: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const described = await this.rpc.call(describePeople, { people: [...new Set(people)] });
    return new Map(described.people.map(({ person, name }) => [person, name]));
  }
}
