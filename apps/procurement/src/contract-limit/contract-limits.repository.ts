import type { ContractLimit } from '#contracts/procurement';
import { Database, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { limitByLaw } from './contract-limit.domain.js';
import { contractLimits, type ContractLimitDocument } from './contract-limit.schema.js';

/** What the municipality acted in may contract for without a tender: by its own rules, else by law. */
@Injectable()
export class ContractLimits {
  private readonly model: Model<ContractLimitDocument>;

  constructor(database: Database) {
    this.model = database.model<ContractLimitDocument>(contractLimits);
  }

  async get(): Promise<ContractLimit> {
    const municipality = requireTenant();
    const own = (await this.model.findById(municipality).lean<ContractLimitDocument>())?.own ?? null;
    const byLaw = limitByLaw(municipality);
    return { limit: own ?? byLaw, byLaw, own };
  }

  /** Null: by law again. */
  async set(own: number | null): Promise<void> {
    const _id = requireTenant();
    if (own === null) await this.model.deleteOne({ _id });
    else await this.model.updateOne({ _id }, { $set: { own } }, { upsert: true });
  }
}
