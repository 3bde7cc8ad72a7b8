import { CompanyId, ProgrammeId } from '#contracts';
import { businessShiftChanged } from '#contracts/outcomes';
import {
  Database,
  insertVersioned,
  naturalId,
  oldestUnrelayed,
  relaySource,
  requireTenant,
  saveVersioned,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { standingStage } from './business-shift.domain.js';
import { businessShifts, type BusinessShiftDocument } from './business-shift.schema.js';

type Content = Pick<BusinessShiftDocument, 'programme' | 'company' | 'name' | 'said'>;

@Injectable()
export class BusinessShiftRepository {
  private readonly model: Model<BusinessShiftDocument>;

  constructor(database: Database) {
    this.model = database.model<BusinessShiftDocument>(businessShifts);
  }

  find(programme: string, company: string): Promise<BusinessShiftDocument | null> {
    return this.model.findById(idOf(programme, company)).lean<BusinessShiftDocument>().exec();
  }

  list(programme: string, after: string, limit: number): Promise<BusinessShiftDocument[]> {
    return this.model
      .find({ programme, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<BusinessShiftDocument[]>()
      .exec();
  }

  /** Saves over what was read; false when somebody else made it first. */
  async save(read: BusinessShiftDocument | null, content: Content, now: Date): Promise<boolean> {
    const state = { ...content, _id: idOf(content.programme, content.company), tenant: requireTenant() };
    if (!read) return insertVersioned(this.model, state, now);
    await saveVersioned(this.model, read.version, state, now);
    return true;
  }

  relaySource() {
    return relaySource(this.model, businessShiftChanged, ({ programme, company, said }) => ({
      programme: ProgrammeId.parse(programme),
      company: CompanyId.parse(company),
      stage: standingStage(said)?.stage ?? 'not-considered',
    }));
  }

  /** Since when the oldest change waits for the relay. */
  oldestUnrelayed(programme?: string): Promise<Date | null> {
    return oldestUnrelayed(this.model, programme === undefined ? {} : { programme });
  }
}

const idOf = (programme: string, company: string): string => naturalId('business-shift', programme, company);
