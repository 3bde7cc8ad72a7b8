import type { InputOf, OutputOf } from '#contracts';
import type { getSharedSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { publishedSpecification, sharedSpecification } from '../purchase/index.js';
import { SharedSpecifications } from './shared-specifications.js';

@Injectable()
export class GetSharedSpecification {
  constructor(private readonly shared: SharedSpecifications) {}

  async execute({
    purchase: id,
    specification: version,
  }: InputOf<typeof getSharedSpecification>): Promise<OutputOf<typeof getSharedSpecification>> {
    const { purchase, specification } = await this.shared.get(id, version);
    return { ...sharedSpecification(purchase, specification), ...publishedSpecification(specification) };
  }
}
