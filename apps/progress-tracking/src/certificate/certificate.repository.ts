import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { certificates, type CertificateDocument } from './certificate.schema.js';

@Injectable()
export class CertificateRepository {
  private readonly model: Model<CertificateDocument>;

  constructor(database: Database) {
    this.model = database.model<CertificateDocument>(certificates);
  }

  find(id: string): Promise<CertificateDocument | null> {
    return this.model.findById(id).lean<CertificateDocument>().exec();
  }

  findByCode(code: string): Promise<CertificateDocument | null> {
    return this.model.findOne({ code }).lean<CertificateDocument>().exec();
  }

  /** Those of these ids that are issued. */
  async issued(ids: readonly string[]): Promise<ReadonlyMap<string, CertificateDocument>> {
    const found = await this.model.find({ _id: { $in: [...ids] } }).lean<CertificateDocument[]>();
    return new Map(found.map((certificate) => [certificate._id, certificate]));
  }

  /** The newest first. */
  ofPerson(person: string): Promise<CertificateDocument[]> {
    return this.model.find({ person }).sort({ issuedAt: -1, _id: 1 }).lean<CertificateDocument[]>().exec();
  }

  /** By id, after `afterId`. */
  list(programme: string, afterId: string, limit: number): Promise<CertificateDocument[]> {
    return this.model
      .find({ programme, _id: { $gt: afterId } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<CertificateDocument[]>()
      .exec();
  }

  /** False when it is there already. */
  insert(certificate: State<CertificateDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, certificate, now);
  }

  /** Saves over the one that was read. @throws DomainError `changed-meanwhile`. */
  save(read: CertificateDocument, changes: Partial<State<CertificateDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}
