import type { OutputOf } from '#contracts';
import type { getAuditDetails } from '#contracts/audit';
import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { auditDetails, detailsHashOf, type AuditDetailsDocument } from './audit-entry.schema.js';

/** Fits into a message beside what goes with it. */
const MOST_BYTES = 150_000;

/** What this service keeps of its acts in the municipality, and what its hash is now. */
@Injectable()
export class KeptDetails {
  private readonly details: Model<AuditDetailsDocument>;

  constructor(database: Database) {
    this.details = database.model<AuditDetailsDocument>(auditDetails);
  }

  async execute(entry: string): Promise<OutputOf<typeof getAuditDetails>> {
    const kept = await this.details.findOne({ _id: entry }).lean<AuditDetailsDocument>().exec();
    if (!kept) return { hash: null, body: null };
    return { hash: detailsHashOf(kept), body: Buffer.byteLength(kept.body) > MOST_BYTES ? null : kept.body };
  }
}
