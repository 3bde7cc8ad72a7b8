import type { AllowedCaller, InputOf } from '#contracts';
import {
  describeLearners,
  describePeople,
  findPeopleWithin,
  getPerson,
  groupPeople,
  listPeople,
  searchPeople,
} from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { DescribePeople } from './describe-people.js';
import { DescribeLearners } from './describe-learners.js';
import { FindPeopleWithin } from './find-people-within.js';
import { GetPerson } from './get-person.js';
import { GroupPeople } from './group-people.js';
import { ListPeople } from './list-people.js';
import { SearchPeople } from './search-people.js';

@Controller()
export class PersonController {
  constructor(
    private readonly listing: ListPeople,
    private readonly describingLearners: DescribeLearners,
    private readonly findingWithin: FindPeopleWithin,
    private readonly searching: SearchPeople,
    private readonly getting: GetPerson,
    private readonly describing: DescribePeople,
    private readonly grouping: GroupPeople,
  ) {}

  @Handles(listPeople)
  list(input: InputOf<typeof listPeople>, { reach }: AllowedCaller) {
    return this.listing.execute(input, reach);
  }

  @Handles(describeLearners)
  describeLearners(input: InputOf<typeof describeLearners>) {
    return this.describingLearners.execute(input);
  }

  @Handles(searchPeople)
  search(input: InputOf<typeof searchPeople>, { reach }: AllowedCaller) {
    return this.searching.execute(input, reach);
  }

  @Handles(getPerson)
  get(input: InputOf<typeof getPerson>, { reach }: AllowedCaller) {
    return this.getting.execute(input, reach);
  }

  @Handles(describePeople)
  describe(input: InputOf<typeof describePeople>) {
    return this.describing.execute(input);
  }

  @Handles(groupPeople)
  group(input: InputOf<typeof groupPeople>) {
    return this.grouping.execute(input);
  }

  @Handles(findPeopleWithin)
  findWithin(input: InputOf<typeof findPeopleWithin>) {
    return this.findingWithin.execute(input);
  }
}
