import { acrossTenants, Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { auditBlocks, type AuditBlockDocument } from './audit-block.schema.js';

@Injectable()
export class AuditBlockRepository {
  private readonly blocks: Model<AuditBlockDocument>;

  constructor(database: Database) {
    this.blocks = database.model<AuditBlockDocument>(auditBlocks);
  }

  /** Every chain there is. */
  chains(): Promise<string[]> {
    return acrossTenants('audit chains to verify', () => this.blocks.distinct('tenant', { seq: 1 }).exec());
  }

  async head(): Promise<Pick<AuditBlockDocument, 'seq' | 'hash'> | null> {
    return this.blocks.findOne({}, { seq: 1, hash: 1 }).sort({ seq: -1 }).lean<AuditBlockDocument>().exec();
  }

  /** The blocks of those of these entries that stand in the chain already. */
  async standing(entryIds: readonly string[]): Promise<Map<string, number>> {
    const found = await this.blocks
      .find({ entryIds: { $in: [...entryIds] } }, { seq: 1, entryIds: 1 })
      .lean<Pick<AuditBlockDocument, 'seq' | 'entryIds'>[]>();
    return new Map(found.flatMap((block) => block.entryIds.map((id) => [id, block.seq] as const)));
  }

  /** False when somebody else appended this block first. */
  async append(block: Omit<AuditBlockDocument, '_id' | 'tenant'>): Promise<boolean> {
    const tenant = requireTenant();
    return insertOnce(this.blocks, { _id: `${tenant}/${block.seq}`, tenant, ...block });
  }

  find(seq: number): Promise<AuditBlockDocument | null> {
    return this.blocks.findOne({ seq }).lean<AuditBlockDocument>().exec();
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
