import { PersonId, type InputOf, type OutputOf } from '#contracts';
import type { findPeople } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { PersonRepository } from './person.repository.js';

/** Which of these people belong to the municipality. */
@Injectable()
export class FindPeople {
  constructor(private readonly people: PersonRepository) {}

  async execute({ people }: InputOf<typeof findPeople>): Promise<OutputOf<typeof findPeople>> {
    return { known: (await this.people.findKnown(people)).map((person) => PersonId.parse(person)) };
  }
}
