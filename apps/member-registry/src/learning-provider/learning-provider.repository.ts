import type { LearningProvider } from '#contracts/registry';
import { Database, naturalId, noteChange, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { learningProviders, type LearningProviderDocument } from './learning-provider.schema.js';

const idOf = (provider: string) => naturalId('learning-provider', requireTenant(), provider);

@Injectable()
export class LearningProviderRepository {
  private readonly model: Model<LearningProviderDocument>;

  constructor(database: Database) {
    this.model = database.model<LearningProviderDocument>(learningProviders);
  }

  async list(): Promise<LearningProvider[]> {
    const stored = await this.model.find({}).sort({ provider: 1 }).lean<LearningProviderDocument[]>();
    return stored.map(mappingOf).toSorted((a, b) => a.name.localeCompare(b.name, 'ja'));
  }

  async find(provider: string): Promise<LearningProvider | null> {
    const stored = await this.model.findById(idOf(provider)).lean<LearningProviderDocument>();
    return stored && mappingOf(stored);
  }

  /** How many there are besides this one. */
  countOthers(provider: string): Promise<number> {
    return this.model.countDocuments({ _id: { $ne: idOf(provider) } }).exec();
  }

  async keep(mapping: LearningProvider): Promise<void> {
    const _id = idOf(mapping.provider);
    const before = await this.model
      .findOneAndUpdate({ _id }, { $set: mapping }, { upsert: true })
      .lean<LearningProviderDocument>();
    noteChange(this.model, _id, before, { _id, tenant: requireTenant(), ...mapping });
  }
}

function mappingOf({ provider, name, person, courseColumn, completedOn, progress, ...rest }: LearningProvider) {
  const { scoreColumn, confidence, courses } = rest;
  return { provider, name, person, courseColumn, completedOn, progress, scoreColumn, confidence, courses };
}
