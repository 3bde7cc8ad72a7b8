import { beyond, Database, insertOnce, naturalId, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { clauseComments, type ClauseCommentDocument } from './clause-comment.schema.js';

@Injectable()
export class ClauseCommentRepository {
  private readonly model: Model<ClauseCommentDocument>;

  constructor(database: Database) {
    this.model = database.model<ClauseCommentDocument>(clauseComments);
  }

  find(id: string): Promise<ClauseCommentDocument | null> {
    return this.model.findById(id).lean<ClauseCommentDocument>().exec();
  }

  /** Of a version, the oldest first, after that place. */
  list(purchase: string, specification: number, after: Place | null, limit: number): Promise<ClauseCommentDocument[]> {
    return this.model
      .find({ purchase, specification, ...beyond('at', after, 1) })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .lean<ClauseCommentDocument[]>()
      .exec();
  }

  /** Stores it once; answers what is there. */
  async keep(comment: ClauseCommentDocument): Promise<ClauseCommentDocument> {
    return (await insertOnce(this.model, comment)) ? comment : ((await this.find(comment._id)) ?? comment);
  }

  /** Answers it or takes it back, whichever comes first; false: the other one came. */
  answer(id: string, answer: NonNullable<ClauseCommentDocument['answer']>): Promise<boolean> {
    return this.change({ _id: id, withdrawnAt: null }, { answer });
  }

  withdraw(id: string, withdrawnAt: Date): Promise<boolean> {
    return this.change({ _id: id, answer: null }, { withdrawnAt });
  }

  private async change(where: object, changes: Partial<ClauseCommentDocument>): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne(where, { $set: changes });
    return matchedCount === 1;
  }
}

export const commentIdOf = (purchase: string, municipality: string, key: string): string =>
  naturalId('specification-comment', purchase, municipality, key);
