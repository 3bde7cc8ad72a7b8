import type { InputOf, OutputOf } from '#contracts';
import type { listNetworkMembers } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { MembersOn } from './members-on.js';

/** The members of the network on a day, for everybody. */
@Injectable()
export class ListNetworkMembers {
  constructor(private readonly members: MembersOn) {}

  async execute({
    on: asked,
    codes,
    limit,
    cursor,
  }: InputOf<typeof listNetworkMembers>): Promise<OutputOf<typeof listNetworkMembers>> {
    const { on, members } = await this.members.list(asked, { after: cursor, codes: codes?.split(',') });
    const items = members.slice(0, limit);
    return { on, items, nextCursor: members.length > limit ? (items.at(-1)?.municipality ?? null) : null };
  }
}
