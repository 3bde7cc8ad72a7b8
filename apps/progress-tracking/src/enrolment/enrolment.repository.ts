import { enrolmentChanged } from '#contracts/progress';
import { currentScope, newCorrelationId } from '#observability';
import { acrossTenants, Database, oldestUnrelayed, relaySource, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { enrolmentView } from './enrolment-view.domain.js';
import { enrolments, type EnrolmentDocument } from './enrolment.schema.js';

const DUPLICATE = 11000;

@Injectable()
export class EnrolmentRepository {
  private readonly model: Model<EnrolmentDocument>;

  constructor(database: Database) {
    this.model = database.model<EnrolmentDocument>(enrolments);
  }

  find(id: string): Promise<EnrolmentDocument | null> {
    return this.model.findById(id).lean<EnrolmentDocument>().exec();
  }

  findMany(ids: readonly string[]): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ _id: { $in: ids } })
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  ofPerson(person: string): Promise<EnrolmentDocument[]> {
    return this.model.find({ person }).lean<EnrolmentDocument[]>().exec();
  }

  /** By id, after `afterId`; of these people, or of all. */
  list(
    programme: string,
    people: readonly string[] | null,
    afterId: string,
    limit: number,
  ): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ programme, _id: { $gt: afterId }, ...(people && { person: { $in: people } }) })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Everybody who is or was enrolled in a programme, with nothing but how it ended. */
  standingIn(programme: string): Promise<Pick<EnrolmentDocument, '_id' | 'person' | 'ending'>[]> {
    return this.model
      .find({ programme }, { person: 1, ending: 1 })
      .lean<Pick<EnrolmentDocument, '_id' | 'person' | 'ending'>[]>()
      .exec();
  }

  /** Stores those that are not there yet; returns how many that were. */
  async insertNew(fresh: readonly State<EnrolmentDocument>[], now: Date): Promise<number> {
    const correlationId = currentScope()?.correlationId ?? newCorrelationId();
    const marks = { version: 1, changedAt: now, correlationId, unrelayed: 1 };
    try {
      await this.model.insertMany(
        fresh.map((enrolment) => ({ ...enrolment, ...marks })),
        { ordered: false, lean: true },
      );
      return fresh.length;
    } catch (error) {
      const { writeErrors } = error as { writeErrors?: readonly { readonly code: number }[] };
      if (!writeErrors?.length || writeErrors.some(({ code }) => code !== DUPLICATE)) throw error;
      return fresh.length - writeErrors.length;
    }
  }

  /** Of every municipality. */
  findMoving(limit: number): Promise<EnrolmentDocument[]> {
    return acrossTenants('moves to be finished', () =>
      this.model
        .find({ moving: { $exists: true } })
        .limit(limit)
        .lean<EnrolmentDocument[]>()
        .exec(),
    );
  }

  /** Takes the mark away; where somebody was moved to never changes. */
  async endMove({ _id, movedTo }: EnrolmentDocument): Promise<void> {
    await this.model.updateOne({ _id, movedTo }, { $unset: { moving: 1 } });
  }

  save(readVersion: number, enrolment: State<EnrolmentDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, enrolment, now);
  }

  /** Since when a change waits to be published; of one programme or all. */
  oldestWaiting(filter: { programme?: string }): Promise<Date | null> {
    return oldestUnrelayed(this.model, filter);
  }

  relaySource() {
    return relaySource(this.model, enrolmentChanged, enrolmentView);
  }
}
