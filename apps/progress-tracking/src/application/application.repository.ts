import type { ApplicationState } from '#contracts/progress';
import { acrossTenants, Database, insertVersioned, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { applications, type ApplicationDocument } from './application.schema.js';

type Mark = 'enrolling' | 'releasing';

/** Declined, withdrawn, waiting, or a company's; who was accepted is a person, whose records go together. */
const withoutPerson = { person: null, state: { $ne: 'unconfirmed' }, enrolling: { $exists: false } } as const;

@Injectable()
export class ApplicationRepository {
  private readonly model: Model<ApplicationDocument>;

  constructor(database: Database) {
    this.model = database.model<ApplicationDocument>(applications);
  }

  find(id: string): Promise<ApplicationDocument | null> {
    return this.model.findById(id).lean<ApplicationDocument>().exec();
  }

  /** Of every municipality: the one that a link belongs to, whoever holds it. */
  findByLink(hash: string): Promise<ApplicationDocument | null> {
    return acrossTenants('links of applications', () =>
      this.model.findOne({ 'links.hash': hash }).lean<ApplicationDocument>().exec(),
    );
  }

  insert(application: State<ApplicationDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, application, now);
  }

  save(readVersion: number, application: State<ApplicationDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, application, now);
  }

  /** Of a programme, in the order they applied. */
  list(
    programme: string,
    { state, after, limit }: { state?: ApplicationState | undefined; after?: { at: Date; id: string }; limit: number },
  ): Promise<ApplicationDocument[]> {
    const later = after && {
      $or: [{ createdAt: { $gt: after.at } }, { createdAt: after.at, _id: { $gt: after.id } }],
    };
    return this.model
      .find({ programme, ...(state && { state }), ...later })
      .sort({ createdAt: 1, _id: 1 })
      .limit(limit)
      .lean<ApplicationDocument[]>()
      .exec();
  }

  count(programme: string, state: ApplicationState): Promise<number> {
    return this.model.countDocuments({ programme, state }).exec();
  }

  /** Of each programme, how many wait for a decision. */
  async submitted(): Promise<Map<string, number>> {
    const found = await this.model.find({ state: 'submitted' }, { programme: 1 }).lean<ApplicationDocument[]>().exec();
    const counts = new Map<string, number>();
    for (const { programme } of found) counts.set(programme, (counts.get(programme) ?? 0) + 1);
    return counts;
  }

  /** How many have waited longer. */
  ahead({ _id, programme, waitingSince }: ApplicationDocument): Promise<number> {
    const earlier = [{ waitingSince: { $lt: waitingSince } }, { waitingSince, _id: { $lt: _id } }];
    return this.model.countDocuments({ programme, state: 'waiting', $or: earlier }).exec();
  }

  firstWaiting(programme: string): Promise<ApplicationDocument | null> {
    return this.model
      .findOne({ programme, state: 'waiting', kind: 'citizen' })
      .sort({ waitingSince: 1, _id: 1 })
      .lean<ApplicationDocument>()
      .exec();
  }

  /** Of every municipality. */
  findMarked(mark: Mark, limit: number): Promise<ApplicationDocument[]> {
    return acrossTenants('applications to be finished', () =>
      this.model
        .find({ [mark]: { $exists: true } })
        .limit(limit)
        .lean<ApplicationDocument[]>()
        .exec(),
    );
  }

  /** Of every municipality: accepted ones whose applicant waits for a seat of a joint purchase, by id. */
  findUnseated(afterId: string, limit: number): Promise<ApplicationDocument[]> {
    return acrossTenants('applications that wait for a seat', () =>
      this.model
        .find({ problem: 'seats-exhausted', state: 'accepted', _id: { $gt: afterId } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<ApplicationDocument[]>()
        .exec(),
    );
  }

  /** Of every municipality: offered seats that nobody took in time. */
  findOffersOver(now: Date, limit: number): Promise<ApplicationDocument[]> {
    return acrossTenants('offered seats not taken', () =>
      this.model
        .find({ state: 'offered', offeredUntil: { $lte: now } })
        .limit(limit)
        .lean<ApplicationDocument[]>()
        .exec(),
    );
  }

  /** Of every municipality: what was never confirmed is nobody's application. */
  findUnconfirmed(createdBefore: Date, limit: number): Promise<ApplicationDocument[]> {
    return acrossTenants('applications never confirmed', () =>
      this.model
        .find({ state: 'unconfirmed', createdAt: { $lte: createdBefore } })
        .limit(limit)
        .lean<ApplicationDocument[]>()
        .exec(),
    );
  }

  /** Of every municipality: programmes with applications that made nobody a person. */
  programmesWithoutPeople(): Promise<string[]> {
    return acrossTenants('programmes of applications that are kept', () =>
      this.model.distinct('programme', withoutPerson).exec(),
    );
  }

  /** Those of a programme that made nobody a person. */
  async idsWithoutPeople(programme: string, limit: number): Promise<string[]> {
    const found = await this.model
      .find({ programme, ...withoutPerson }, { _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Takes a mark away where the application is still as it was read. */
  async unmark({ _id, version }: ApplicationDocument, mark: Mark): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { [mark]: 1 } });
  }

  /** Those of these people, that led to these enrolments, or that were sent from these addresses. */
  async idsOf(
    people: readonly string[],
    enrolments: readonly string[],
    addresses: readonly string[],
  ): Promise<string[]> {
    const theirs = [
      { person: { $in: [...people] } },
      { enrolment: { $in: [...enrolments] } },
      { 'applicant.email': { $in: [...addresses] } },
      { 'needs.contactEmail': { $in: [...addresses] } },
    ];
    const found = await this.model.find({ $or: theirs }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } });
  }
}
