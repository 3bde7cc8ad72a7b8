import { outcomeChanged } from '#contracts/outcomes';
import { Database, insertVersioned, oldestUnrelayed, relaySource, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { publicState } from './outcome-state.domain.js';
import { outcomes, type OutcomeDocument } from './outcome.schema.js';

const CHUNK = 500;

@Injectable()
export class OutcomeRepository {
  private readonly model: Model<OutcomeDocument>;

  constructor(database: Database) {
    this.model = database.model<OutcomeDocument>(outcomes);
  }

  find(enrolment: string): Promise<OutcomeDocument | null> {
    return this.model.findById(enrolment).lean<OutcomeDocument>().exec();
  }

  findMany(enrolments: readonly string[]): Promise<OutcomeDocument[]> {
    return this.model
      .find({ _id: { $in: [...enrolments] } })
      .lean<OutcomeDocument[]>()
      .exec();
  }

  /** Those of these enrolments whose placement is known, or that answered a checkpoint. */
  async placedAmong(enrolments: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find(
        {
          _id: { $in: [...enrolments] },
          $or: [{ 'placements.0': { $exists: true } }, { 'checks.0': { $exists: true } }],
        },
        { _id: 1 },
      )
      .lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** A programme's outcomes with uses at work, by enrolment, after one. */
  listWithUses(programme: string, after: string, limit: number): Promise<OutcomeDocument[]> {
    return this.model
      .find({ programme, _id: { $gt: after }, 'workplaceUses.0': { $exists: true } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<OutcomeDocument[]>()
      .exec();
  }

  /** The answered surveys of a programme, a chunk of enrolments at a time. */
  async *surveysOf(programme: string): AsyncGenerator<Pick<OutcomeDocument, 'surveys'>[]> {
    for (let after = ''; ;) {
      const chunk = await this.model
        .find({ programme, _id: { $gt: after }, 'surveys.0': { $exists: true } }, { surveys: 1 })
        .sort({ _id: 1 })
        .limit(CHUNK)
        .lean<Pick<OutcomeDocument, '_id' | 'surveys'>[]>();
      yield chunk;
      const last = chunk.at(-1);
      if (!last || chunk.length < CHUNK) return;
      after = last._id;
    }
  }

  insert(outcome: State<OutcomeDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, outcome, now);
  }

  save(readVersion: number, outcome: State<OutcomeDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, outcome, now);
  }

  /** Those of a programme that are not erased. */
  count(programme: string): Promise<number> {
    return this.model.countDocuments({ programme, erased: { $exists: false } }).exec();
  }

  relaySource() {
    return relaySource(this.model, outcomeChanged, publicState);
  }

  /** Since when the oldest change waits for the relay. */
  oldestUnrelayed(programme?: string): Promise<Date | null> {
    return oldestUnrelayed(this.model, programme === undefined ? {} : { programme });
  }
}
