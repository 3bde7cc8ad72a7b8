import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listDiscussionTables } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { DiscussionTables } from './discussion-tables.js';

/** The tables that the caller may join. */
@Injectable()
export class ListDiscussionTables {
  constructor(private readonly tables: DiscussionTables) {}

  async execute(
    { meeting }: InputOf<typeof listDiscussionTables>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listDiscussionTables>> {
    const found = await this.tables.list(meeting, viewerOf(caller));
    return { tables: found.map(({ round, table, theme }) => ({ round, table, theme })) };
  }
}
