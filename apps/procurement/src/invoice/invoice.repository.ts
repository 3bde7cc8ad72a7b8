import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { invoices, type InvoiceDocument } from './invoice.schema.js';

@Injectable()
export class InvoiceRepository {
  private readonly model: Model<InvoiceDocument>;

  constructor(database: Database) {
    this.model = database.model<InvoiceDocument>(invoices);
  }

  /** Those of a purchase that are issued, by id; of one payer, or of all. */
  async issued(purchase: string, municipality: string | null): Promise<ReadonlyMap<string, InvoiceDocument>> {
    const found = await this.model
      .find({ purchase, ...(municipality !== null && { municipality }) })
      .lean<InvoiceDocument[]>()
      .exec();
    return new Map(found.map((one) => [one._id, one]));
  }

  /** False when it is issued already. */
  insert(invoice: State<InvoiceDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, invoice, now);
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: InvoiceDocument, changes: Partial<State<InvoiceDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }
}
