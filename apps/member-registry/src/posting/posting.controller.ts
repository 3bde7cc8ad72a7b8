import type { InputOf } from '#contracts';
import { listDepartmentPeople, listPostings } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListDepartmentPeople } from './list-department-people.js';
import { ListPostings } from './list-postings.js';

@Controller()
export class PostingController {
  constructor(
    private readonly postings: ListPostings,
    private readonly people: ListDepartmentPeople,
  ) {}

  @Handles(listPostings)
  list(input: InputOf<typeof listPostings>) {
    return this.postings.execute(input);
  }

  @Handles(listDepartmentPeople)
  listPeople(input: InputOf<typeof listDepartmentPeople>) {
    return this.people.execute(input);
  }
}
