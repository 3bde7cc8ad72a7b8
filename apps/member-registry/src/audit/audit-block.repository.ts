import { AuditEntry } from '#contracts/audit';
import { acrossTenants, Database, isDuplicate, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import {
  arrivedEntries,
  auditBlocks,
  type ArrivedEntryDocument,
  type AuditBlockDocument,
} from './audit-block.schema.js';

@Injectable()
export class AuditBlockRepository {
  private readonly blocks: Model<AuditBlockDocument>;
  private readonly arrivals: Model<ArrivedEntryDocument>;

  constructor(database: Database) {
    this.blocks = database.model<AuditBlockDocument>(auditBlocks);
    this.arrivals = database.model<ArrivedEntryDocument>(arrivedEntries);
  }

  /** Keeps an entry that has arrived; one that came before stays as it is. */
  async keep(entry: AuditEntry): Promise<void> {
    try {
      await this.arrivals.insertMany([
        { _id: entry.entry, tenant: requireTenant(), body: JSON.stringify(entry), pending: true },
      ]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async pending(limit: number): Promise<AuditEntry[]> {
    const found = await this.arrivals.find({ pending: true }).limit(limit).lean<ArrivedEntryDocument[]>().exec();
    return found.flatMap(({ body }) => (body === undefined ? [] : AuditEntry.parse(JSON.parse(body))));
  }

  /** Municipalities (and the network) with entries that wait for the chain. */
  chainsWithPending(): Promise<string[]> {
    return acrossTenants('audit chains to append to', () => this.arrivals.distinct('tenant', { pending: true }).exec());
  }

  /** Every chain there is. */
  chains(): Promise<string[]> {
    return acrossTenants('audit chains to verify', () => this.blocks.distinct('tenant', { seq: 1 }).exec());
  }

  async head(): Promise<Pick<AuditBlockDocument, 'seq' | 'hash'> | null> {
    return this.blocks.findOne({}, { seq: 1, hash: 1 }).sort({ seq: -1 }).lean<AuditBlockDocument>().exec();
  }

  /** Those of these entries that stand in the chain already. */
  async standing(entryIds: readonly string[]): Promise<Set<string>> {
    const found = await this.blocks
      .find({ entryIds: { $in: [...entryIds] } }, { entryIds: 1 })
      .lean<Pick<AuditBlockDocument, 'entryIds'>[]>();
    return new Set(found.flatMap((block) => block.entryIds));
  }

  /** False when somebody else appended this block first. */
  async append(block: Omit<AuditBlockDocument, '_id' | 'tenant'>): Promise<boolean> {
    const tenant = requireTenant();
    try {
      await this.blocks.insertMany([{ _id: `${tenant}/${block.seq}`, tenant, ...block }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async settle(entryIds: readonly string[]): Promise<void> {
    await this.arrivals.updateMany({ _id: { $in: [...entryIds] } }, { $unset: { pending: '', body: '' } });
  }

  /** Blocks from the newest down, below `before`; of those about this id, or all. */
  newest(before: number, about: string | undefined, limit: number): Promise<AuditBlockDocument[]> {
    return this.blocks
      .find({ seq: { $lt: before }, ...(about !== undefined && { about }) })
      .sort({ seq: -1 })
      .limit(limit)
      .lean<AuditBlockDocument[]>()
      .exec();
  }

  /** Blocks in their order, after `seq`. */
  after(seq: number, limit: number): Promise<AuditBlockDocument[]> {
    return this.blocks
      .find({ seq: { $gt: seq } })
      .sort({ seq: 1 })
      .limit(limit)
      .lean<AuditBlockDocument[]>()
      .exec();
  }
}
