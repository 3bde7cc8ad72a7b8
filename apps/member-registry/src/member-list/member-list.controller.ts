import type { InputOf } from '#contracts';
import { listMembers } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListMembers } from './list-members.js';

@Controller()
export class MemberListController {
  constructor(private readonly listing: ListMembers) {}

  @Handles(listMembers)
  list(input: InputOf<typeof listMembers>) {
    return this.listing.execute(input);
  }
}
