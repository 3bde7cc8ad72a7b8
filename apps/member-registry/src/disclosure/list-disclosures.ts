import type { InputOf, OutputOf } from '#contracts';
import type { listDisclosures } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { pageOfNewest, readBehind } from '../request/index.js';
import { DisclosureViews } from './disclosure-views.js';
import { DisclosureRepository } from './disclosure.repository.js';

/** The disclosures that the office was asked for, the newest first. */
@Injectable()
export class ListDisclosures {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly views: DisclosureViews,
  ) {}

  async execute({ limit, cursor }: InputOf<typeof listDisclosures>): Promise<OutputOf<typeof listDisclosures>> {
    const stored = await this.disclosures.list(readBehind(cursor), limit + 1);
    const { items, nextCursor } = pageOfNewest(stored, limit);
    return { items: await this.views.of(items), nextCursor };
  }
}
