import { acrossTenants, beyond, Database, isDuplicate, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { seatAsks, type SeatAskDocument } from './seat-ask.schema.js';

type End = Pick<SeatAskDocument, 'keptBy' | 'reason' | 'releasing'> & {
  readonly state: Exclude<SeatAskDocument['state'], 'asked'>;
};

@Injectable()
export class SeatAskRepository {
  private readonly model: Model<SeatAskDocument>;

  constructor(database: Database) {
    this.model = database.model<SeatAskDocument>(seatAsks);
  }

  find(id: string): Promise<SeatAskDocument | null> {
    return this.model.findById(id).lean<SeatAskDocument>().exec();
  }

  async idsOf(enrolments: readonly string[]): Promise<string[]> {
    return this.model.distinct('_id', { enrolment: { $in: [...enrolments] } });
  }

  /** The newest of each of these enrolments, by enrolment. */
  async newestOf(enrolments: readonly string[]): Promise<ReadonlyMap<string, SeatAskDocument>> {
    const found = await this.model
      .find({ enrolment: { $in: [...enrolments] } })
      .sort({ askedAt: 1, _id: 1 })
      .lean<SeatAskDocument[]>();
    return new Map(found.map((one) => [one.enrolment, one]));
  }

  /** Of a programme, the newest first. */
  list(programme: string, after: Place | null, limit: number): Promise<SeatAskDocument[]> {
    return this.model
      .find({ programme, ...beyond('askedAt', after, -1) })
      .sort({ askedAt: -1, _id: -1 })
      .limit(limit)
      .lean<SeatAskDocument[]>()
      .exec();
  }

  openIn(programme: string): Promise<SeatAskDocument[]> {
    return this.model.find({ programme, state: 'asked' }).lean<SeatAskDocument[]>().exec();
  }

  /** When somebody said last that each of these enrolments keeps its seat. */
  async keptAt(enrolments: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const found = await this.model
      .find(
        { enrolment: { $in: [...enrolments] }, keptBy: { $in: ['learner', 'office'] } },
        { enrolment: 1, endedAt: 1 },
      )
      .sort({ endedAt: 1 })
      .lean<Pick<SeatAskDocument, 'enrolment' | 'endedAt'>[]>();
    return new Map(found.flatMap(({ enrolment, endedAt }) => (endedAt ? [[enrolment, endedAt]] : [])));
  }

  /** Those that are there already stay as they are. */
  async insertMissing(added: readonly SeatAskDocument[]): Promise<void> {
    if (added.length === 0) return;
    try {
      await this.model.insertMany([...added], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Of every municipality: those to be handed to the mail. */
  findDue(limit: number): Promise<SeatAskDocument[]> {
    return acrossTenants('seats to be asked back', () =>
      this.model.find({ due: true }).sort({ askedAt: 1 }).limit(limit).lean<SeatAskDocument[]>().exec(),
    );
  }

  /** The enrolments whose seats were ever asked back in a programme. */
  enrolmentsIn(programme: string): Promise<string[]> {
    return this.model.distinct('enrolment', { programme }).exec();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } });
  }

  async endDue(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { due: 1 } });
  }

  /** The day that the mail tells which is written now. False: it was decided meanwhile. */
  async tell(id: string, goesBackOn: string): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id: id, state: 'asked' }, { $set: { goesBackOn } });
    return matchedCount === 1;
  }

  /** Decides one that is open. False: it was decided already. */
  async end(id: string, end: End, endedAt: Date): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id: id, state: 'asked' }, { $set: { ...end, endedAt } });
    return matchedCount === 1;
  }

  /** Whatever was asked by another rule than the one that holds is over. */
  async endOthers(programme: string, rule: number, endedAt: Date): Promise<void> {
    const others = { programme, state: 'asked' as const, rule: { $ne: rule } };
    await this.model.updateMany(others, { $set: { state: 'over', endedAt } });
  }

  /** Of every municipality: those of which the enrolment does not know yet. */
  findReleasing(limit: number): Promise<SeatAskDocument[]> {
    return acrossTenants('seats that were decided to go back', () =>
      this.model.find({ releasing: true }).limit(limit).lean<SeatAskDocument[]>().exec(),
    );
  }

  async endReleasing(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { releasing: 1 } });
  }
}
