import { acrossTenants, Database, insertVersioned, naturalId, requireTenant, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { ConfirmationRequest } from './confirmation.domain.js';
import { confirmations, type ConfirmationDocument } from './confirmation.schema.js';

@Injectable()
export class ConfirmationRepository {
  private readonly model: Model<ConfirmationDocument>;

  constructor(database: Database) {
    this.model = database.model<ConfirmationDocument>(confirmations);
  }

  static idOf({ enrolment, on, what }: Pick<ConfirmationRequest, 'enrolment' | 'on' | 'what'>): string {
    return naturalId('use-confirmation', enrolment, on, what);
  }

  find(id: string): Promise<ConfirmationDocument | null> {
    return this.model.findById(id).lean<ConfirmationDocument>().exec();
  }

  async idsOf(enrolments: readonly string[]): Promise<string[]> {
    const found = await this.model.find({ enrolment: { $in: [...enrolments] } }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  findByHash(hash: string): Promise<ConfirmationDocument | null> {
    return this.model.findOne({ hashes: hash }).lean<ConfirmationDocument>().exec();
  }

  /** When the links end that an account was sent and has not answered; the first first. */
  async waitingFor(account: string, now: Date): Promise<Date[]> {
    const found = await this.model
      .find({ 'whom.account': account, answers: 0, until: { $gt: now } }, { until: 1 })
      .sort({ until: 1 })
      .lean<{ until: Date }[]>();
    return found.map(({ until }) => until);
  }

  findOf(enrolments: readonly string[]): Promise<ConfirmationDocument[]> {
    return this.model
      .find({ enrolment: { $in: [...enrolments] } })
      .lean<ConfirmationDocument[]>()
      .exec();
  }

  /**
   * Saves over the document that was read (null: there was none), with the mark that mails may follow.
   * @returns false when somebody else was faster with the first one.
   */
  async save(read: ConfirmationDocument | null, request: ConfirmationRequest, now: Date): Promise<boolean> {
    const _id = ConfirmationRepository.idOf(request);
    const state: State<ConfirmationDocument> = { ...request, _id, tenant: requireTenant(), owesMails: true };
    if (!read) return insertVersioned(this.model, state, now);
    await saveOver(this.model, read, state, now);
    return true;
  }

  /** Saves a link that goes out over the document that was read; marks stay as they are. */
  keepLink(read: ConfirmationDocument, { hashes, until }: ConfirmationRequest, now: Date): Promise<void> {
    return saveOver(this.model, read, { hashes, until }, now);
  }

  /** The mails of this version are in the send log. */
  async unmark(_id: string, version: number): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { owesMails: 1 } });
  }

  /** Whose mails a crash may have cut off: marked since before that moment. */
  findOwing(before: Date, limit: number): Promise<Pick<ConfirmationDocument, '_id' | 'tenant'>[]> {
    return acrossTenants('confirmations that owe mails', () =>
      this.model
        .find({ owesMails: true, changedAt: { $lt: before } }, { tenant: 1 })
        .sort({ changedAt: 1 })
        .limit(limit)
        .lean<Pick<ConfirmationDocument, '_id' | 'tenant'>[]>(),
    );
  }
}
