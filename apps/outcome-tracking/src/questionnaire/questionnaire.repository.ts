import type { QuestionnaireItem } from '#contracts/outcomes';
import { Database, insertVersioned, naturalId, requireTenant, saveVersioned } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { PublishedVersion } from './questionnaire.domain.js';
import { questionnaires, type QuestionnaireDocument } from './questionnaire.schema.js';

export interface KnownQuestionnaire {
  readonly key: string;
  /** As it was read; 0: there is none yet. */
  readonly read: number;
  readonly versions: readonly PublishedVersion[];
}

@Injectable()
export class QuestionnaireRepository {
  private readonly model: Model<QuestionnaireDocument>;

  constructor(database: Database) {
    this.model = database.model<QuestionnaireDocument>(questionnaires);
  }

  async find(key: string): Promise<KnownQuestionnaire> {
    const stored = await this.model.findById(this.idOf(key)).lean<QuestionnaireDocument>();
    return stored ? known(stored) : { key, read: 0, versions: [] };
  }

  /** One version; the newest where none is named. Undefined: there is no such one. */
  async findVersion(key: string, version?: number): Promise<PublishedVersion | undefined> {
    const { versions } = await this.find(key);
    return version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  }

  async list(limit: number): Promise<KnownQuestionnaire[]> {
    const found = await this.model.find().sort({ key: 1 }).limit(limit).lean<QuestionnaireDocument[]>();
    return found.map(known);
  }

  /** False when somebody else made it meanwhile. @throws DomainError `changed-meanwhile`. */
  async save({ key, read }: KnownQuestionnaire, versions: readonly PublishedVersion[], now: Date): Promise<boolean> {
    const kept = versions.map(({ items, ...version }) => ({ ...version, items: JSON.stringify(items) }));
    const state = { _id: this.idOf(key), tenant: requireTenant(), key, versions: kept };
    if (read === 0) return insertVersioned(this.model, state, now);
    await saveVersioned(this.model, read, state, now);
    return true;
  }

  private idOf(key: string): string {
    return naturalId('questionnaire', requireTenant(), key);
  }
}

const known = ({ key, version, versions }: QuestionnaireDocument): KnownQuestionnaire => ({
  key,
  read: version,
  versions: versions.map(({ items, ...one }) => ({ ...one, items: JSON.parse(items) as QuestionnaireItem[] })),
});
