import type { Wave } from '#contracts/outcomes';
import { Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { anonymousAnswers, type AnonymousAnswerDocument } from './anonymous-answer.schema.js';

@Injectable()
export class AnonymousAnswerRepository {
  private readonly model: Model<AnonymousAnswerDocument>;

  constructor(database: Database) {
    this.model = database.model<AnonymousAnswerDocument>(anonymousAnswers);
  }

  async has(_id: string): Promise<boolean> {
    return (await this.model.exists({ _id }).exec()) !== null;
  }

  async add(answer: Omit<AnonymousAnswerDocument, 'tenant' | 'held'>): Promise<void> {
    await insertOnce(this.model, { ...answer, tenant: requireTenant(), held: true });
  }

  async remove(_id: string): Promise<void> {
    await this.model.deleteOne({ _id });
  }

  /** Shows those held back once there are `enough` of them. */
  async show(programme: string, wave: Wave, enough: number): Promise<void> {
    const held = { programme, wave, held: true as const };
    if ((await this.model.countDocuments(held)) >= enough) await this.model.updateMany(held, { $unset: { held: 1 } });
  }

  shown(programme: string, wave: Wave): Promise<AnonymousAnswerDocument[]> {
    return this.model
      .find({ programme, wave, held: { $exists: false } })
      .sort({ _id: 1 })
      .lean<AnonymousAnswerDocument[]>()
      .exec();
  }
}
