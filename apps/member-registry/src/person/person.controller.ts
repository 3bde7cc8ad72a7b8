import type { InputOf } from '#contracts';
import { findPeople, listPeople } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { FindPeople } from './find-people.js';
import { ListPeople } from './list-people.js';

@Controller()
export class PersonController {
  constructor(
    private readonly listing: ListPeople,
    private readonly finding: FindPeople,
  ) {}

  @Handles(listPeople)
  list(input: InputOf<typeof listPeople>) {
    return this.listing.execute(input);
  }

  @Handles(findPeople)
  find(input: InputOf<typeof findPeople>) {
    return this.finding.execute(input);
  }
}
