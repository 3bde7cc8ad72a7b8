import type { AllowedCaller, InputOf } from '#contracts';
import { findPeople, findPeopleWithin, listPeople } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { FindPeople } from './find-people.js';
import { FindPeopleWithin } from './find-people-within.js';
import { ListPeople } from './list-people.js';

@Controller()
export class PersonController {
  constructor(
    private readonly listing: ListPeople,
    private readonly finding: FindPeople,
    private readonly findingWithin: FindPeopleWithin,
  ) {}

  @Handles(listPeople)
  list(input: InputOf<typeof listPeople>, { reach }: AllowedCaller) {
    return this.listing.execute(input, reach);
  }

  @Handles(findPeople)
  find(input: InputOf<typeof findPeople>) {
    return this.finding.execute(input);
  }
  @Handles(findPeopleWithin)
  findWithin(input: InputOf<typeof findPeopleWithin>) {
    return this.findingWithin.execute(input);
  }
}
