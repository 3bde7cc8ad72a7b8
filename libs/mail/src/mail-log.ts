import { Database, isDuplicate, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { mails, type MailDocument, type MailKey, type MailReason } from './mail.schema.js';

export type DueMail = Pick<MailDocument, '_id' | 'attempts'>;

/** The send log in the sending service's own database: what is due, and what became of each mail. */
@Injectable()
export class MailLog {
  private readonly model: Model<MailDocument>;

  constructor(database: Database) {
    this.model = database.model<MailDocument>(mails);
  }

  /** Keeps that a mail is due, once for its key; says which. */
  async keep({ kind, subject, period }: MailKey, municipality: string | null, now: Date): Promise<DueMail> {
    const _id = naturalId('mail', kind, subject, period);
    const due = { _id, kind, subject, period, municipality, due: true, attempts: 0, nextAt: now, createdAt: now };
    try {
      await this.model.insertMany([{ ...due, reason: null, endedAt: null }]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return { _id, attempts: 0 };
  }

  /** What may be tried now, the longest waiting first. */
  findDue(now: Date, limit: number): Promise<DueMail[]> {
    return this.model
      .find({ due: true, nextAt: { $lte: now } }, { attempts: 1 })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean<DueMail[]>()
      .exec();
  }

  /** Takes a mail for one try; null when somebody else has it, or had. Untold, the next try is at `nextAt`. */
  claim({ _id, attempts }: DueMail, nextAt: Date): Promise<MailDocument | null> {
    return this.model
      .findOneAndUpdate(
        { _id, due: true, attempts },
        { $inc: { attempts: 1 }, $set: { nextAt } },
        { returnDocument: 'after' },
      )
      .lean<MailDocument>()
      .exec();
  }

  async end(_id: string, reason: MailReason, endedAt: Date): Promise<void> {
    await this.model.updateOne({ _id }, { $set: { reason, endedAt }, $unset: { due: 1 } });
  }

  /** The newest mail about each of these subjects that went out in this municipality's name. */
  async latest(subjects: readonly string[], municipality: string): Promise<Map<string, MailDocument>> {
    const found = await this.model
      .find({ subject: { $in: [...subjects] }, municipality })
      .sort({ createdAt: 1 })
      .lean<MailDocument[]>();
    return new Map(found.map((mail) => [mail.subject, mail]));
  }
}
