import type { MembershipApplicationState } from '#contracts/registry';
import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { behindFilter, type Behind } from '../request/index.js';
import { decided } from './membership-application.domain.js';
import { membershipApplications, type MembershipApplicationDocument } from './membership-application.schema.js';

type States = readonly MembershipApplicationState[];

/** What is old enough to be forgotten: before these moments. */
interface Old {
  readonly unconfirmedSince: Date;
  readonly decidedSince: Date;
  /** Of who waits for a letter; not while a link or a letter still works. */
  readonly waitingSince: Date;
  readonly now: Date;
}

const oldFilter = ({ unconfirmedSince, decidedSince, waitingSince, now }: Old) => ({
  admitting: { $exists: false },
  $or: [
    { state: 'unconfirmed' as const, requestedAt: { $lt: unconfirmedSince } },
    { state: { $in: [...decided] }, decidedAt: { $lt: decidedSince } },
    {
      state: 'awaiting-letter' as const,
      requestedAt: { $lt: waitingSince },
      'links.expiresAt': { $not: { $gt: now } },
      'letter.expiresAt': { $not: { $gt: now } },
    },
  ],
});

@Injectable()
export class MembershipApplicationRepository {
  private readonly model: Model<MembershipApplicationDocument>;

  constructor(database: Database) {
    this.model = database.model<MembershipApplicationDocument>(membershipApplications);
  }

  find(id: string): Promise<MembershipApplicationDocument | null> {
    return this.model.findById(id).lean<MembershipApplicationDocument>().exec();
  }

  findByLink(hash: string): Promise<MembershipApplicationDocument | null> {
    return this.model.findOne({ 'links.hash': hash }).lean<MembershipApplicationDocument>().exec();
  }

  findByLetter(hash: string): Promise<MembershipApplicationDocument | null> {
    return this.model.findOne({ 'letter.hash': hash }).lean<MembershipApplicationDocument>().exec();
  }

  /** The last round of who asks for a municipality. */
  lastRound(
    municipality: string,
    request: MembershipApplicationDocument['request'],
    email: string,
  ): Promise<MembershipApplicationDocument | null> {
    return this.model
      .findOne({ municipality, request, 'applicant.email': email })
      .sort({ round: -1 })
      .lean<MembershipApplicationDocument>()
      .exec();
  }

  /** In these states, the newest first. */
  list(states: States, behind: Behind | undefined, limit: number): Promise<MembershipApplicationDocument[]> {
    return this.model
      .find({ state: { $in: [...states] }, ...behindFilter(behind) })
      .sort({ requestedAt: -1, _id: 1 })
      .limit(limit)
      .lean<MembershipApplicationDocument[]>()
      .exec();
  }

  /** Of these municipalities, in these states. */
  listOf(municipalities: readonly string[], states: States): Promise<MembershipApplicationDocument[]> {
    return this.model
      .find({ municipality: { $in: [...municipalities] }, state: { $in: [...states] } })
      .lean<MembershipApplicationDocument[]>()
      .exec();
  }

  ofMunicipality(municipality: string): Promise<MembershipApplicationDocument[]> {
    return this.model.find({ municipality }).lean<MembershipApplicationDocument[]>().exec();
  }

  /** Approved, and not all done that follows. */
  findAdmitting(limit: number): Promise<MembershipApplicationDocument[]> {
    return this.model
      .find({ admitting: { $exists: true } })
      .limit(limit)
      .lean<MembershipApplicationDocument[]>()
      .exec();
  }

  /** Those of whose state who applied is not told yet. */
  findTelling(limit: number): Promise<MembershipApplicationDocument[]> {
    return this.model
      .find({ telling: { $exists: true } })
      .limit(limit)
      .lean<MembershipApplicationDocument[]>()
      .exec();
  }

  /** What may be forgotten. */
  findOld(old: Old, limit: number): Promise<MembershipApplicationDocument[]> {
    return this.model.find(oldFilter(old)).limit(limit).lean<MembershipApplicationDocument[]>().exec();
  }

  /** False when that round is there already. */
  insert(application: State<MembershipApplicationDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, application, now);
  }

  /** Saves over what was read. @throws DomainError `changed-meanwhile`. */
  save(
    read: MembershipApplicationDocument,
    changes: Partial<State<MembershipApplicationDocument>>,
    now: Date,
  ): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }

  /** Takes the mark away where it is still of what was worked off. */
  async admitted({ _id, version }: MembershipApplicationDocument): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { admitting: 1 }, $inc: { version: 1 } });
  }

  /** Likewise; the next version, so that who read the mark does not save it again. */
  async told(_id: string, telling: number): Promise<void> {
    await this.model.updateOne({ _id, telling }, { $unset: { telling: 1 }, $inc: { version: 1 } });
  }

  /** Only what still may be forgotten. */
  async removeOld(ids: readonly string[], old: Old): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] }, ...oldFilter(old) });
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } });
  }
}
