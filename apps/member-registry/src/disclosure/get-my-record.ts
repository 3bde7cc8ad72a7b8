import type { Caller, OutputOf } from '#contracts';
import type { getMyRecord } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { DisclosureViews } from './disclosure-views.js';
import { DisclosureRepository } from './disclosure.repository.js';

/** How far the file of the own record is. */
@Injectable()
export class GetMyRecord {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly views: DisclosureViews,
  ) {}

  async execute({ person }: Caller): Promise<OutputOf<typeof getMyRecord>> {
    const stored = person ? await this.disclosures.findOwn(person) : null;
    return { record: stored && (await this.views.one(stored)) };
  }
}
