import { Database, insertOnce, naturalId } from '#persistence';
import type { MailOutcome } from '#contracts/mails';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { MailTransport } from './mail-transport.js';
import { mails, type MailDocument, type MailKey, type MailReason } from './mail.schema.js';

interface Wanted {
  readonly kind: string | undefined;
  readonly about: readonly string[] | undefined;
  readonly outcome: MailOutcome | undefined;
}

export type DueMail = Pick<MailDocument, '_id' | 'attempts'>;

/** The send log in the sending service's own database: what is due, and what became of each mail. */
@Injectable()
export class MailLog {
  private readonly model: Model<MailDocument>;

  constructor(
    database: Database,
    private readonly transport: MailTransport,
  ) {
    this.model = database.model<MailDocument>(mails);
  }

  /** Keeps that a mail is due, once for its key; says which. */
  async keep({ kind, subject, period }: MailKey, municipality: string | null, now: Date): Promise<DueMail> {
    const _id = naturalId('mail', kind, subject, period);
    const said = { _id, kind, subject, period, municipality };
    const due = { due: true, attempts: 0, nextAt: now, createdAt: now, reason: null, endedAt: null } as const;
    await insertOnce(this.model, { ...said, ...due });
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

  /** False when it is forgotten meanwhile. */
  async end(_id: string, reason: MailReason, endedAt: Date): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id }, { $set: { reason, endedAt }, $unset: { due: 1 } });
    return matchedCount === 1;
  }

  /** Forgets the mails about a subject, all or those in one municipality's name; what lies as a file goes first. */
  async forget(subject: string, municipality?: string): Promise<void> {
    const filter = municipality === undefined ? { subject } : { subject, municipality };
    const found = await this.model.find(filter, { _id: 1 }).lean<{ _id: string }[]>();
    for (const { _id } of found) await this.transport.remove(_id);
    await this.model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } });
  }

  /** The newest first, behind one; of a municipality, and of a kind, about subjects, with an outcome where named. */
  list(
    municipality: string,
    { kind, about, outcome }: Wanted,
    after: Pick<MailDocument, '_id' | 'createdAt'> | undefined,
    limit: number,
  ): Promise<MailDocument[]> {
    const older = after && {
      $or: [{ createdAt: { $lt: after.createdAt } }, { createdAt: after.createdAt, _id: { $lt: after._id } }],
    };
    return this.model
      .find({
        municipality,
        ...(kind !== undefined && { kind }),
        ...(about !== undefined && { subject: { $in: [...about] } }),
        ...(outcome !== undefined && { reason: outcome === 'waiting' ? null : outcome }),
        ...older,
      })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .lean<MailDocument[]>()
      .exec();
  }

  /** How many of a municipality's, by kind, were due before a moment and still are. */
  async countStuck(municipality: string, before: Date): Promise<{ readonly kind: string; readonly mails: number }[]> {
    const kinds: string[] = await this.model.distinct('kind', { municipality, due: true, createdAt: { $lt: before } });
    const count = (kind: string) =>
      this.model.countDocuments({ municipality, kind, due: true, createdAt: { $lt: before } }).exec();
    return Promise.all(kinds.map(async (kind) => ({ kind, mails: await count(kind) })));
  }

  /** The newest mail about each of these subjects that went out in this municipality's name; null: in the network's own. */
  async latest(subjects: readonly string[], municipality: string | null): Promise<Map<string, MailDocument>> {
    const found = await this.model
      .find({ subject: { $in: [...subjects] }, municipality })
      .sort({ createdAt: 1 })
      .lean<MailDocument[]>();
    return new Map(found.map((mail) => [mail.subject, mail]));
  }
}
