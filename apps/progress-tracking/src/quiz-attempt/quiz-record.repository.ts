import { acrossTenants, Database, insertVersioned, naturalId, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { quizRecords, type QuizRecordDocument } from './quiz-record.schema.js';

export const quizRecordId = (enrolment: string, course: string, lesson: string): string =>
  naturalId('quiz-record', enrolment, course, lesson);

@Injectable()
export class QuizRecordRepository {
  private readonly model: Model<QuizRecordDocument>;

  constructor(database: Database) {
    this.model = database.model<QuizRecordDocument>(quizRecords);
  }

  find(id: string): Promise<QuizRecordDocument | null> {
    return this.model.findById(id).lean<QuizRecordDocument>().exec();
  }

  insert(record: State<QuizRecordDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, record, now);
  }

  save(readVersion: number, record: State<QuizRecordDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, record, now);
  }

  findUnlogged(limit: number): Promise<QuizRecordDocument[]> {
    return acrossTenants('attempts that are not logged yet', () =>
      this.model
        .find({ unlogged: { $exists: true } })
        .limit(limit)
        .lean<QuizRecordDocument[]>()
        .exec(),
    );
  }

  /** Whether an attempt of one of these enrolments is not logged yet. */
  async hasUnlogged(enrolments: readonly string[]): Promise<boolean> {
    const waiting = { enrolment: { $in: [...enrolments] }, unlogged: { $exists: true } };
    return (await this.model.findOne(waiting, { _id: 1 }).lean()) !== null;
  }

  /** Takes the mark away where no other attempt came meanwhile. */
  async unmark({ _id, version }: QuizRecordDocument): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { unlogged: 1 } });
  }
}
