import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository, type PurchaseDocument, type Specification } from '../purchase/index.js';

interface Shared {
  readonly purchase: PurchaseDocument;
  readonly specification: Specification;
}

/** Versions that their leads let every member read and reuse, whoever takes part in the purchase. */
@Injectable()
export class SharedSpecifications {
  constructor(private readonly purchases: PurchaseRepository) {}

  /** Null likewise where it is not shared. */
  async find(id: string, version: number): Promise<Shared | null> {
    const purchase = await this.purchases.find(id);
    const specification = purchase?.specifications[version - 1];
    return purchase && specification?.shared ? { purchase, specification } : null;
  }

  /** @throws DomainError `shared-specification-not-found`. */
  async get(id: string, version: number): Promise<Shared> {
    const found = await this.find(id, version);
    if (!found) throw new DomainError('shared-specification-not-found');
    return found;
  }
}
