import { DomainError, type InputOf } from '#contracts';
import type { Disclosure, getDisclosure } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { DisclosureViews } from './disclosure-views.js';
import { DisclosureRepository } from './disclosure.repository.js';

/** How far a disclosure is. What a person asked for here is that person's alone. */
@Injectable()
export class GetDisclosure {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly views: DisclosureViews,
  ) {}

  async execute({ disclosure }: InputOf<typeof getDisclosure>): Promise<Disclosure> {
    const stored = await this.disclosures.find(disclosure);
    if (!stored || stored.own) throw new DomainError('unknown-disclosure');
    return this.views.one(stored);
  }
}
