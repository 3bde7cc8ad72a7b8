import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listSeatWants } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { planOf, ProgrammeRepository } from '../programme/index.js';
import { SeatWantRepository } from '../seat-want/index.js';

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
    const page = found.slice(0, limit);
    const places = await this.wants.places(purchase);
    const names = await this.namesOf(page.map(({ person }) => PersonId.parse(person)));
    const last = page.at(-1);
    return {
      purchase,
      items: page.map(({ _id, person, since }) => ({
        person: PersonId.parse(person),
        name: names.get(person) ?? null,
        since: since.toISOString(),
        place: places.get(_id) ?? null,
      })),
      nextCursor: found.length > limit && last ? `${last.since.getTime()} ${last._id}` : null,
    };
  }

  private async namesOf(people: PersonId[]): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const described = await this.rpc.call(describePeople, { people });
    return new Map(described.people.map(({ person, name }) => [person, name]));
  }
}

/** Where the page before ended; null for the beginning, and for what is no cursor of ours. */
function placeOf(cursor: string | undefined): { since: Date; id: string } | null {
  const [, since, id] = /^(\d{1,15}) (.+)$/.exec(cursor ?? '') ?? [];
  return since !== undefined && id !== undefined ? { since: new Date(Number(since)), id } : null;
}
