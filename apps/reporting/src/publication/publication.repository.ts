import { beyond, Database, insertVersioned, requireTenant, saveVersioned, type Place, type State } from '#persistence';
import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { publications, type PublicationDocument } from './publication.schema.js';

@Injectable()
export class PublicationRepository {
  private readonly model: Model<PublicationDocument>;

  constructor(database: Database) {
    this.model = database.model<PublicationDocument>(publications);
  }

  find(subject: string): Promise<PublicationDocument | null> {
    return this.model.findById(idOf(subject)).lean<PublicationDocument>().exec();
  }

  /**
   * Saves over what was read; null: there was nothing.
   * @throws DomainError `changed-meanwhile`
   */
  async save(
    read: PublicationDocument | null,
    state: Omit<State<PublicationDocument>, '_id' | 'tenant'>,
    now: Date,
  ): Promise<void> {
    const publication = { _id: idOf(state.subject), tenant: requireTenant(), ...state };
    if (read) return saveVersioned(this.model, read.version, publication, now);
    if (!(await insertVersioned(this.model, publication, now))) throw new DomainError('changed-meanwhile');
  }

  /** Of a fiscal year's programmes, and of the year itself. */
  publishedOf(fiscalYear: number): Promise<PublicationDocument[]> {
    return this.model
      .find({ fiscalYear, newestAt: { $exists: true } })
      .lean<PublicationDocument[]>()
      .exec();
  }

  /** Those of which something is published, the newest first, after a moment. */
  listPublished(after: Place | null, limit: number): Promise<PublicationDocument[]> {
    return this.model
      .find({ newestAt: { $exists: true }, ...beyond('newestAt', after, -1) })
      .sort({ newestAt: -1, _id: -1 })
      .limit(limit)
      .lean<PublicationDocument[]>()
      .exec();
  }
}

const idOf = (subject: string): string => `${requireTenant()}/${subject}`;
