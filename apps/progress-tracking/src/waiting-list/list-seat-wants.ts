import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listSeatWants } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { SeatWantRepository, type SeatWantDocument } from '../seat-want/index.js';

/** Who waits for a seat in a programme, the first in line first. */
@Injectable()
export class ListSeatWants {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly wants: SeatWantRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({
    programme: id,
    limit,
    cursor,
  }: InputOf<typeof listSeatWants>): Promise<OutputOf<typeof listSeatWants>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const purchase = planOf(programme).purchase ?? null;
    if (purchase === null) return { purchase, items: [], nextCursor: null };
    const found = await this.wants.ofProgramme(id, placeOf(cursor), limit + 1);
    const places = await this.wants.places(purchase);
    const names = await this.namesOf(found.slice(0, limit).map(({ person }) => PersonId.parse(person)));
    const viewOf = ({ _id, person, since }: SeatWantDocument) => ({
      person: PersonId.parse(person),
      name: names.get(person) ?? null,
      since: since.toISOString(),
      place: places.get(_id) ?? null,
    });
    return { purchase, ...pageThatFits(found, limit, ({ since }) => since, viewOf) };
  }

  private async namesOf(people: PersonId[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const described = await this.rpc.call(describePeople, { people });
    return new Map(described.people.map(({ person, name }) => [person, name]));
  }
}
