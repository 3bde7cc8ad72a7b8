import { Database, insertVersioned, requireTenant, saveVersioned, type State } from '#persistence';
import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { KeptChallenge } from './challenge.domain.js';
import { challengeLists, learningReasons, type ChallengeListDocument, type ReasonDocument } from './reason.schema.js';

@Injectable()
export class ReasonRepository {
  private readonly lists: Model<ChallengeListDocument>;
  private readonly reasons: Model<ReasonDocument>;

  constructor(database: Database) {
    this.lists = database.model<ChallengeListDocument>(challengeLists);
    this.reasons = database.model<ReasonDocument>(learningReasons);
  }

  /** The municipality's challenges, retired ones too. */
  async challenges(): Promise<readonly KeptChallenge[]> {
    return (await this.lists.findById(requireTenant()).lean<ChallengeListDocument>())?.challenges ?? [];
  }

  /** Changes the list over what was read. @throws DomainError `changed-meanwhile`. */
  async changeChallenges(change: (before: readonly KeptChallenge[]) => readonly KeptChallenge[], now: Date) {
    const tenant = requireTenant();
    const stored = await this.lists.findById(tenant).lean<ChallengeListDocument>();
    const challenges = change(stored?.challenges ?? []);
    // Said again, nothing is written: so the same from several at once is no conflict.
    if (stored && JSON.stringify(stored.challenges) === JSON.stringify(challenges)) return challenges;
    const next = { _id: tenant, tenant, challenges };
    if (stored) await saveVersioned(this.lists, stored.version, next, now);
    else if (!(await insertVersioned(this.lists, next, now))) throw new DomainError('changed-meanwhile');
    return challenges;
  }

  find(enrolment: string): Promise<ReasonDocument | null> {
    return this.reasons.findById(enrolment).lean<ReasonDocument>().exec();
  }

  async findMany(enrolments: readonly string[]): Promise<ReadonlyMap<string, ReasonDocument>> {
    const found = await this.reasons.find({ _id: { $in: [...enrolments] } }).lean<ReasonDocument[]>();
    return new Map(found.map((reason) => [reason._id, reason]));
  }

  /** Those that these people share, by enrolment, after `afterId`. */
  shared(programme: string, people: readonly string[], afterId: string, limit: number): Promise<ReasonDocument[]> {
    return this.reasons
      .find({ programme, _id: { $gt: afterId }, person: { $in: [...people] }, share: true })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<ReasonDocument[]>()
      .exec();
  }

  /** Of a programme, without anybody's words. */
  counted(programme: string): Promise<Pick<ReasonDocument, 'challenge' | 'review'>[]> {
    return this.reasons
      .find({ programme }, { challenge: 1, 'review.outcome': 1 })
      .lean<Pick<ReasonDocument, 'challenge' | 'review'>[]>()
      .exec();
  }

  /** Saves over what was read, or the first time. @throws DomainError `changed-meanwhile`. */
  async keep(read: ReasonDocument | null, reason: State<ReasonDocument>, now: Date): Promise<void> {
    if (read) return saveVersioned(this.reasons, read.version, reason, now);
    if (!(await insertVersioned(this.reasons, reason, now))) throw new DomainError('changed-meanwhile');
  }
}
