import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getQuotes } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkSeesQuotes, Purchases, viewerOf } from '../purchase/index.js';
import { comparisonView } from './comparison-view.js';

@Injectable()
export class GetQuotes {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase }: InputOf<typeof getQuotes>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getQuotes>> {
    const viewer = viewerOf(caller);
    const stored = await this.purchases.get(purchase, viewer);
    checkSeesQuotes(stored, viewer);
    return comparisonView(stored, viewer);
  }
}
