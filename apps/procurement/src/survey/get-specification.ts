import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Purchases, publishedSpecification, specificationOf, viewerOf } from '../purchase/index.js';

@Injectable()
export class GetSpecification {
  constructor(private readonly purchases: Purchases) {}

  async execute(
    { purchase, specification }: InputOf<typeof getSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getSpecification>> {
    const found = specificationOf(await this.purchases.get(purchase, viewerOf(caller)), specification);
    return { ...publishedSpecification(found), shared: found.shared ?? false };
  }
}
