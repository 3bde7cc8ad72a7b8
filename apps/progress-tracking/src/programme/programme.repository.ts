import type { PurchaseId } from '#contracts';
import { programmeChanged } from '#contracts/progress';
import {
  acrossTenants,
  Database,
  insertVersioned,
  oldestUnrelayed,
  relaySource,
  saveVersioned,
  type State,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { programmeView } from './programme-view.domain.js';
import { programmes, type ProgrammeDocument } from './programme.schema.js';

type ProgrammeTerms = Pick<ProgrammeDocument, '_id' | 'name' | 'audience' | 'startsOn' | 'endsOn'>;

@Injectable()
export class ProgrammeRepository {
  private readonly model: Model<ProgrammeDocument>;

  constructor(database: Database) {
    this.model = database.model<ProgrammeDocument>(programmes);
  }

  find(id: string): Promise<ProgrammeDocument | null> {
    return this.model.findById(id).lean<ProgrammeDocument>().exec();
  }

  async findMany(ids: readonly string[]): Promise<ReadonlyMap<string, ProgrammeDocument>> {
    const found = await this.model.find({ _id: { $in: ids } }).lean<ProgrammeDocument[]>();
    return new Map(found.map((programme) => [programme._id, programme]));
  }

  all(): Promise<ProgrammeDocument[]> {
    return this.model.find().lean<ProgrammeDocument[]>().exec();
  }

  /** Those that take their seats from a joint purchase. */
  async takingFrom(purchase: PurchaseId): Promise<readonly string[]> {
    const found = await this.model.find({ 'plan.purchase': purchase }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Those that say how long they are kept and ended before a day. */
  endedBefore(day: string): Promise<ProgrammeDocument[]> {
    return this.model
      .find({ endsOn: { $lt: day }, 'privacy.retentionYears': { $gte: 0 } })
      .lean<ProgrammeDocument[]>()
      .exec();
  }

  /** Those of them that say that nobody need confirm. */
  automaticEndedBefore(day: string): Promise<ProgrammeDocument[]> {
    return this.model
      .find({ 'privacy.retentionAutomatic': true, endsOn: { $lt: day }, 'privacy.retentionYears': { $gte: 0 } })
      .lean<ProgrammeDocument[]>()
      .exec();
  }

  /** By fiscal year and key, after the one named. */
  list(
    after: { fiscalYear: number; key: string } | undefined,
    fiscalYear: number | undefined,
    limit: number,
  ): Promise<ProgrammeDocument[]> {
    const later = after && {
      $or: [{ fiscalYear: { $gt: after.fiscalYear } }, { fiscalYear: after.fiscalYear, key: { $gt: after.key } }],
    };
    return this.model
      .find({ ...(fiscalYear !== undefined && { fiscalYear }), ...later })
      .sort({ fiscalYear: 1, key: 1 })
      .limit(limit)
      .lean<ProgrammeDocument[]>()
      .exec();
  }

  /** Without their courses: programmes that have begun by a day and ended no earlier than another. */
  between(endsFrom: string, startsUntil: string): Promise<ProgrammeTerms[]> {
    const wanted = { name: 1, audience: 1, startsOn: 1, endsOn: 1 };
    return this.model
      .find({ endsOn: { $gte: endsFrom }, startsOn: { $lte: startsUntil } }, wanted)
      .lean<ProgrammeTerms[]>()
      .exec();
  }

  /** Those whose applications have not ended before a day, those that end first. */
  takingApplications(today: string, limit: number): Promise<ProgrammeDocument[]> {
    return this.model
      .find({ 'plan.applications.until': { $gte: today } })
      .sort({ 'plan.applications.until': 1, _id: 1 })
      .limit(limit)
      .lean<ProgrammeDocument[]>()
      .exec();
  }

  insert(programme: State<ProgrammeDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, programme, now);
  }

  save(readVersion: number, programme: State<ProgrammeDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, programme, now);
  }

  /** A programme whose enrolments are to be folded again. */
  findRefold(): Promise<ProgrammeDocument | null> {
    return this.model
      .findOne({ refold: { $exists: true } })
      .lean<ProgrammeDocument>()
      .exec();
  }

  /** Takes the mark away where it still has the value that was read. */
  async endRefold(id: string, refold: number): Promise<void> {
    await this.model.updateOne({ _id: id, refold }, { $unset: { refold: 1 } });
  }

  /** Of every municipality: those whose seats of a joint purchase are to be given back, or taken again. */
  findSeatsDue(limit: number): Promise<ProgrammeDocument[]> {
    return acrossTenants('seats of programmes that were closed or opened again', () =>
      this.model
        .find({ seatsDue: { $exists: true } })
        .limit(limit)
        .lean<ProgrammeDocument[]>()
        .exec(),
    );
  }

  /** Takes the mark away where it still has the value that was read. */
  async endSeatsDue(id: string, seatsDue: number): Promise<void> {
    await this.model.updateOne({ _id: id, seatsDue }, { $unset: { seatsDue: 1 } });
  }

  /** Of every municipality: those that took up a joint purchase or left one. */
  findPurchaseDue(limit: number): Promise<ProgrammeDocument[]> {
    return acrossTenants('programmes that took up a joint purchase or left one', () =>
      this.model
        .find({ purchaseDue: { $exists: true } })
        .limit(limit)
        .lean<ProgrammeDocument[]>()
        .exec(),
    );
  }

  /** Takes the mark away where it still has the value that was read. */
  async endPurchaseDue(id: string, purchaseDue: number): Promise<void> {
    await this.model.updateOne({ _id: id, purchaseDue }, { $unset: { purchaseDue: 1 } });
  }

  /** Since when a change waits to be published or to be folded; of one programme, one municipality or all. */
  async oldestWaiting(filter: { _id?: string; tenant?: string }): Promise<(Date | null)[]> {
    const refold = this.model.findOne({ ...filter, refold: { $exists: true } }, { changedAt: 1 });
    const marked = await refold.lean<{ changedAt: Date }>();
    return [marked?.changedAt ?? null, await oldestUnrelayed(this.model, filter)];
  }

  async idsOf(tenant: string): Promise<string[]> {
    const found = await this.model.find({ tenant }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  relaySource() {
    return relaySource(this.model, programmeChanged, (programme) => {
      const { version: _, privacy: __, plan: ___, ...state } = programmeView(programme);
      return state;
    });
  }
}
