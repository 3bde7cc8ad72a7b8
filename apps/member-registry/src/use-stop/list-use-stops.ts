import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listUseStops } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { useStopView } from './use-stop-view.js';
import { UseStopRepository } from './use-stop.repository.js';

/** The people whose data is not to be used. */
@Injectable()
export class ListUseStops {
  constructor(
    private readonly stops: UseStopRepository,
    private readonly people: PersonRepository,
  ) {}

  async execute({ limit, cursor = '' }: InputOf<typeof listUseStops>): Promise<OutputOf<typeof listUseStops>> {
    if (cursor !== '' && !PersonId.safeParse(cursor).success)
      throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-cursor' }] });
    const stored = await this.stops.list(cursor, limit + 1);
    const page = stored.slice(0, limit);
    const people = await this.people.findForDesk(page.map(({ _id }) => _id));
    const known = new Map(people.map((person) => [person._id, person]));
    return {
      items: page.map((stop) => useStopView(stop, known.get(stop._id))),
      nextCursor: stored.length > limit ? (page.at(-1)?._id ?? null) : null,
    };
  }
}
