import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository, type PurchaseDocument, type Specification } from '../purchase/index.js';

/** Versions that their leads let every member read and reuse, whoever takes part in the purchase. */
@Injectable()
export class SharedSpecifications {
  constructor(private readonly purchases: PurchaseRepository) {}

  /** @throws DomainError `shared-specification-not-found`, likewise where it is not shared. */
  async get(id: string, version: number): Promise<{ purchase: PurchaseDocument; specification: Specification }> {
    const purchase = await this.purchases.find(id);
    const specification = purchase?.specifications[version - 1];
    if (!purchase || !specification?.shared) throw new DomainError('shared-specification-not-found');
    return { purchase, specification };
  }
}
