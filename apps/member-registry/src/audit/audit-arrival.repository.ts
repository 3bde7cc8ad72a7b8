import { canonical } from '#audit';
import { AuditEntry } from '#contracts/audit';
import { acrossTenants, Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { arrivedEntries, type ArrivedEntryDocument } from './audit-block.schema.js';
import { searchKeysOf, type SearchKeys } from './search-keys.domain.js';

/** Which entries are wanted; what is left out narrows nothing. */
export interface Wanted extends Partial<Pick<SearchKeys, 'account' | 'operation' | 'outcome' | 'kind'>> {
  readonly about?: string;
  /** At or after this place in the order. */
  readonly from?: string;
  /** Before this place in the order. */
  readonly before?: string;
}

/** An entry that stands in the chain. */
export type ListedEntry = Pick<ArrivedEntryDocument, 'order' | 'body'> & { readonly block: number };

@Injectable()
export class AuditArrivalRepository {
  private readonly arrivals: Model<ArrivedEntryDocument>;

  constructor(database: Database) {
    this.arrivals = database.model<ArrivedEntryDocument>(arrivedEntries);
  }

  /** Keeps an entry that has arrived; one that came before stays as it is. */
  async keep(entry: AuditEntry): Promise<void> {
    const keys = searchKeysOf(entry);
    await insertOnce(this.arrivals, {
      _id: entry.entry,
      tenant: requireTenant(),
      body: canonical(entry),
      pending: true,
      ...keys,
    });
  }

  async pending(limit: number): Promise<AuditEntry[]> {
    const found = await this.arrivals.find({ pending: true }).limit(limit).lean<ArrivedEntryDocument[]>().exec();
    return found.map(({ body }) => AuditEntry.parse(JSON.parse(body)));
  }

  /** Municipalities (and the network) with entries that wait for the chain. */
  chainsWithPending(): Promise<string[]> {
    return acrossTenants('audit chains to append to', () => this.arrivals.distinct('tenant', { pending: true }).exec());
  }

  /** Notes that these entries stand in this block. */
  async settle(entryIds: readonly string[], block: number): Promise<void> {
    await this.arrivals.updateMany({ _id: { $in: [...entryIds] } }, { $set: { block }, $unset: { pending: '' } });
  }

  findAll(entryIds: readonly string[]): Promise<ArrivedEntryDocument[]> {
    return this.arrivals
      .find({ _id: { $in: [...entryIds] } })
      .lean<ArrivedEntryDocument[]>()
      .exec();
  }

  /** When an account last did, saw or was refused anything; null: never. */
  async lastByAnAccount(): Promise<Date | null> {
    const found = await this.arrivals
      .findOne({ account: { $gt: '' } }, { order: 1 })
      .sort({ order: -1 })
      .lean<Pick<ArrivedEntryDocument, 'order'>>();
    return found && new Date(found.order.split(' ')[0] ?? '');
  }

  /** What stands in the chain, the newest first. */
  newest({ from, before, ...equal }: Wanted, limit: number): Promise<ListedEntry[]> {
    const order = { ...(from !== undefined && { $gte: from }), ...(before !== undefined && { $lt: before }) };
    const filter = { ...equal, ...((from ?? before) !== undefined && { order }), block: { $exists: true } };
    return this.arrivals
      .find(filter as object, { order: 1, block: 1, body: 1 })
      .sort({ order: -1 })
      .limit(limit)
      .lean<ListedEntry[]>()
      .exec();
  }
}
