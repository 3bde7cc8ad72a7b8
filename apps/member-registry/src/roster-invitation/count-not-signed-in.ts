import { Injectable } from '@nestjs/common';
import { PersonRepository } from '../person/index.js';
import { hasNotSignedIn } from './list-not-signed-in.js';
import { Ways } from './ways.js';

const CHUNK = 500;
const audiences = ['staff', 'company', 'citizen'] as const;

/** How many people of the rosters have not signed in, counted no further than somebody needs to know. */
@Injectable()
export class CountNotSignedIn {
  constructor(
    private readonly people: PersonRepository,
    private readonly ways: Ways,
  ) {}

  async execute(upTo: number): Promise<number> {
    const found = new Set<string>();
    for (const audience of audiences) {
      let at = '';
      for (;;) {
        const people = await this.people.listOf(audience, null, at, CHUNK);
        for (const reached of await this.ways.of(people)) if (hasNotSignedIn(reached)) found.add(reached.person._id);
        if (found.size >= upTo) return upTo;
        if (people.length < CHUNK) break;
        at = people.at(-1)?._id ?? at;
      }
    }
    return found.size;
  }
}
