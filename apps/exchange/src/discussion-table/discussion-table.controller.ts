import type { AllowedCaller, InputOf } from '#contracts';
import { getDiscussionTable, listDiscussionTables } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetDiscussionTable } from './get-discussion-table.js';
import { ListDiscussionTables } from './list-discussion-tables.js';

@Controller()
export class DiscussionTableController {
  constructor(
    private readonly getting: GetDiscussionTable,
    private readonly listing: ListDiscussionTables,
  ) {}

  @Handles(getDiscussionTable)
  get(input: InputOf<typeof getDiscussionTable>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(listDiscussionTables)
  list(input: InputOf<typeof listDiscussionTables>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
