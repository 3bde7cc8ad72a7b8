import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, viewerOf } from '../purchase/index.js';

@Injectable()
export class GetSpecification {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase, specification }: InputOf<typeof getSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSpecification>> {
    const { specifications } = await this.purchases.get(purchase, viewerOf(caller));
    const found = specifications[specification - 1];
    if (!found) throw new DomainError('specification-not-found');
    return { version: found.version, text: found.text, publishedAt: found.publishedAt.toISOString() };
  }
}
