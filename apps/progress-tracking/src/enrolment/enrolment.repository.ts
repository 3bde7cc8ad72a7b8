import { enrolmentChanged } from '#contracts/progress';
import { currentScope, newCorrelationId } from '#observability';
import {
  acrossTenants,
  beyond,
  Database,
  oldestUnrelayed,
  relaySource,
  retryWhenChanged,
  saveOver,
  saveVersioned,
  updateMany,
  type Place,
  type State,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { wantId } from '../seat-want/index.js';
import { lacksSeat, type EnrolmentSeat } from './enrolment.domain.js';
import { publishedEnrolment } from './enrolment-view.domain.js';
import { enrolments, type EnrolmentDocument } from './enrolment.schema.js';

const DUPLICATE = 11000;
/** Erased ones answer like unknown ones; only reports go on counting them. */
const standing = { erased: { $exists: false } } as const;

/** Going on, with a seat of a joint purchase. */
const holding = { 'seat.state': 'held' as const, ending: null, ...standing };
const holderFields = { person: 1, programme: 1, enrolledAt: 1, seat: 1 };
export type SeatHolder = Pick<EnrolmentDocument, '_id' | 'person' | 'programme' | 'enrolledAt' | 'seat'>;

type StandingEnrolment = Pick<
  EnrolmentDocument,
  '_id' | 'person' | 'ending' | 'enrolledAt' | 'learningTimeAsked' | 'seat'
>;

@Injectable()
export class EnrolmentRepository {
  private readonly model: Model<EnrolmentDocument>;

  constructor(database: Database) {
    this.model = database.model<EnrolmentDocument>(enrolments);
  }

  find(id: string): Promise<EnrolmentDocument | null> {
    return this.model
      .findOne({ _id: id, ...standing })
      .lean<EnrolmentDocument>()
      .exec();
  }

  findMany(ids: readonly string[]): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ _id: { $in: ids }, ...standing })
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  ofPerson(person: string): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ person, ...standing })
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Of all of these people, used or not. */
  ofPeople(people: readonly string[]): Promise<Pick<EnrolmentDocument, '_id' | 'person'>[]> {
    return this.model
      .find({ person: { $in: people }, ...standing }, { person: 1 })
      .lean<Pick<EnrolmentDocument, '_id' | 'person'>[]>()
      .exec();
  }

  /** How many of a programme are not erased. */
  count(programme: string): Promise<number> {
    return this.model.countDocuments({ programme, ...standing }).exec();
  }

  /** Those of a programme that are not erased, by id, after `afterId`. */
  retained(programme: string, afterId: string, limit: number): Promise<Pick<EnrolmentDocument, '_id' | 'person'>[]> {
    return this.model
      .find({ programme, _id: { $gt: afterId }, ...standing }, { person: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<EnrolmentDocument, '_id' | 'person'>[]>()
      .exec();
  }

  /** Who of these people has an enrolment in another programme that is not erased. */
  async elsewhere(programme: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    const others = { person: { $in: people }, programme: { $ne: programme }, ...standing };
    return new Set(await this.model.distinct('person', others));
  }

  /** Who of these people is or was enrolled elsewhere; being moved here is no second time. */
  async learnedBefore(programme: string, people: readonly string[]): Promise<ReadonlySet<string>> {
    const others = {
      person: { $in: people },
      programme: { $ne: programme },
      'ending.reason': { $ne: 'moved' as const },
    };
    return new Set(await this.model.distinct('person', others));
  }

  /** By id, after `afterId`; of these people, or of all whose data may be used. */
  list(
    programme: string,
    people: readonly string[] | null,
    afterId: string,
    limit: number,
  ): Promise<EnrolmentDocument[]> {
    return this.model
      .find({
        programme,
        _id: { $gt: afterId },
        ...(people && { person: { $in: people } }),
        stopped: { $exists: false },
        ...standing,
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Everybody who is or was enrolled in a programme and whose data may be used, with nothing but how it ended. */
  standingIn(programme: string): Promise<StandingEnrolment[]> {
    return this.model
      .find(
        { programme, stopped: { $exists: false }, ...standing },
        { person: 1, ending: 1, enrolledAt: 1, learningTimeAsked: 1, seat: 1 },
      )
      .lean<StandingEnrolment[]>()
      .exec();
  }

  /** When everybody of a programme was enrolled. */
  async enrolledOn(programme: string): Promise<ReadonlyMap<string, Date>> {
    const found = await this.model
      .find({ programme, ...standing }, { enrolledAt: 1 })
      .lean<Pick<EnrolmentDocument, '_id' | 'enrolledAt'>[]>();
    return new Map(found.map(({ _id, enrolledAt }) => [_id, enrolledAt]));
  }

  /** Stores those that are not there yet; returns how many that were. */
  async insertNew(fresh: readonly State<EnrolmentDocument>[], now: Date): Promise<number> {
    const correlationId = currentScope()?.correlationId ?? newCorrelationId();
    const marks = { version: 1, changedAt: now, correlationId, unrelayed: 1 };
    try {
      await this.model.insertMany(
        fresh.map((enrolment) => ({ ...enrolment, ...marks })),
        { ordered: false, lean: true },
      );
      return fresh.length;
    } catch (error) {
      const { writeErrors } = error as { writeErrors?: readonly { readonly code: number }[] };
      if (!writeErrors?.length || writeErrors.some(({ code }) => code !== DUPLICATE)) throw error;
      return fresh.length - writeErrors.length;
    }
  }

  /** Which of these there are, erased ones too: nobody is enrolled there a second time. */
  async thereAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model.find({ _id: { $in: ids } }, { _id: 1 }).lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** Likewise, those that are not erased. */
  async standingAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model.find({ _id: { $in: ids }, ...standing }, { _id: 1 }).lean<{ _id: string }[]>();
    return new Set(found.map(({ _id }) => _id));
  }

  /** Of every municipality: ended or erased ones whose seat is still theirs. */
  findEndedWithSeat(limit: number): Promise<EnrolmentDocument[]> {
    const ended = [{ 'ending.on': { $gt: '' } }, { erased: { $gt: new Date(0) } }];
    return acrossTenants('seats of ended enrolments', async () => {
      const found = ended.map((how) =>
        this.model
          .find({ 'seat.state': 'held', ...how } as object)
          .limit(limit)
          .lean<EnrolmentDocument[]>()
          .exec(),
      );
      const each = (await Promise.all(found)).flat();
      return [...new Map(each.map((one) => [one._id, one])).values()];
    });
  }

  /** Of every municipality: those whose seat is to be given back. */
  findLeaving(limit: number): Promise<EnrolmentDocument[]> {
    return acrossTenants('seats to be given back', () =>
      this.model.find({ 'seat.state': 'leaving' }).limit(limit).lean<EnrolmentDocument[]>().exec(),
    );
  }

  /** Of every municipality: those that go on and whose seat has been given back. */
  findToReseat(limit: number): Promise<EnrolmentDocument[]> {
    return acrossTenants('enrolments that go on without a seat', () =>
      this.model.find({ reseat: true, 'seat.state': 'back' }).limit(limit).lean<EnrolmentDocument[]>().exec(),
    );
  }

  /** Those of a programme that hold a seat. */
  seatedIn(programme: string, limit: number): Promise<EnrolmentDocument[]> {
    return this.model.find({ programme, 'seat.state': 'held' }).limit(limit).lean<EnrolmentDocument[]>().exec();
  }

  /** Those of a programme that go on with a seat. */
  holdersIn(programme: string): Promise<SeatHolder[]> {
    return this.model
      .find({ programme, ...holding }, holderFields)
      .lean<SeatHolder[]>()
      .exec();
  }

  /** What these people have going on with a seat of a purchase, in whatever programme. */
  holdersAmong(purchase: string, people: readonly string[]): Promise<SeatHolder[]> {
    return this.model
      .find({ person: { $in: people }, 'seat.purchase': purchase, ...holding }, holderFields)
      .lean<SeatHolder[]>()
      .exec();
  }

  /**
   * Those of a programme that go on and whose seat is gone, but for those that are to have another one, or whose learners
   * have to ask for it; by id.
   */
  unseatedIn(programme: string, afterId: string, limit: number): Promise<EnrolmentDocument[]> {
    return this.model
      .find({
        programme,
        _id: { $gt: afterId },
        'seat.state': { $in: ['leaving', 'back'] },
        'seat.idle': { $exists: false },
        ending: null,
        reseat: { $exists: false },
        stopped: { $exists: false },
        ...standing,
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Those of a programme whose lessons wait for another seat. */
  lackingSeatIn(programme: string, limit: number): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ programme, 'seat.idle': true, ...standing })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /**
   * Those of a programme that go on and know of no seat, in the order of enrolment, after a place in it; also those that
   * would go on, were their people's data used again.
   */
  withoutSeatIn(programme: string, after: Place | null, limit: number): Promise<EnrolmentDocument[]> {
    return this.model
      .find({
        programme,
        seat: { $exists: false },
        $and: [{ $or: [{ ending: null }, { 'stopped.ended': true }] }, beyond('enrolledAt', after, 1)],
        ...standing,
      })
      .sort({ enrolledAt: 1, _id: 1 })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Those of a programme that know of a seat, whatever became of it. */
  withSeatIn(programme: string, limit: number): Promise<EnrolmentDocument[]> {
    return this.model
      .find({ programme, 'seat.state': { $exists: true } })
      .limit(limit)
      .lean<EnrolmentDocument[]>()
      .exec();
  }

  /** Of these people, an enrolment that uses the seat each has of a purchase, besides the ones named. */
  async seatUsers(
    purchase: string,
    people: readonly string[],
    except: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly enrolment: string; readonly programme: string }>> {
    const using = { 'seat.purchase': purchase, 'seat.state': 'held' as const, ending: null };
    const found = await this.model
      .find({ person: { $in: people }, _id: { $nin: except }, ...using, ...standing }, { person: 1, programme: 1 })
      .lean<Pick<EnrolmentDocument, '_id' | 'person' | 'programme'>[]>();
    return new Map(found.map(({ _id, person, programme }) => [person, { enrolment: _id, programme }]));
  }

  /**
   * Says of these, as they were read, what became of their seats; who was changed meanwhile is left as it is, and then the
   * answer is false. Nobody is told, for nothing public differs.
   */
  async setSeats(
    read: readonly EnrolmentDocument[],
    change: (one: EnrolmentDocument) => { readonly seat: EnrolmentSeat; readonly reseat?: true },
  ): Promise<boolean> {
    return this.update(read, (one, next) => ({ $set: { ...change(one), ...next } }));
  }

  /** Likewise: of these nothing is known of a seat any more. */
  async forgetSeats(read: readonly EnrolmentDocument[]): Promise<boolean> {
    return this.update(read, (_, next) => ({ $set: next, $unset: { seat: 1, reseat: 1 } }));
  }

  /** Those of them that lack a seat learn on without one. False: some were changed meanwhile. */
  openLessons(read: readonly EnrolmentDocument[]): Promise<boolean> {
    return this.update(read.filter(lacksSeat), (_, next) => ({ $set: next, $unset: { 'seat.idle': 1 } }));
  }

  private async update(
    read: readonly EnrolmentDocument[],
    change: (one: EnrolmentDocument, next: object) => Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    if (read.length === 0) return true;
    const updates = read.map((one) => {
      const { _id, tenant, version, unrelayed } = one;
      const next = { version: version + 1, ...(unrelayed !== undefined && { unrelayed: version + 1 }) };
      return { q: { _id, tenant, version }, u: change(one, next) };
    });
    return (await updateMany(this.model, updates)).matched === read.length;
  }

  /** They have a seat again, whatever became of them meanwhile. */
  async hold(id: string, purchase: string, now: Date): Promise<void> {
    await retryWhenChanged(async () => {
      const stored = await this.model.findById(id).lean<EnrolmentDocument>();
      if (!stored) return;
      const { reseat: _, version, ...rest } = stored;
      const since = stored.seat?.state === 'held' ? stored.seat.since : now;
      const seat: EnrolmentSeat = { purchase, state: 'held', ...(since && { since }) };
      await saveVersioned(this.model, version, { ...rest, seat }, now);
    });
  }

  /** Its seat is gone though it goes on. */
  async unseat(id: string, now: Date): Promise<void> {
    await retryWhenChanged(async () => {
      const stored = await this.model.findById(id).lean<EnrolmentDocument>();
      if (stored?.seat?.state !== 'held') return;
      await saveOver(this.model, stored, { seat: { ...stored.seat, state: 'back' }, reseat: true }, now);
    });
  }

  /** Another seat is wanted: takes the mark away. */
  async endReseat(ids: readonly string[]): Promise<void> {
    await this.model.updateMany({ _id: { $in: ids } }, { $unset: { reseat: 1 } });
  }

  /** Of these people, by the id of their want: to where they are being moved. */
  async movingTo(people: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find({ person: { $in: people }, moving: { $exists: true } }, { person: 1, movedTo: 1 })
      .lean<Pick<EnrolmentDocument, 'person' | 'movedTo'>[]>();
    return new Set(found.map(({ person, movedTo = '' }) => wantId(movedTo, person)));
  }

  /** Of every municipality. */
  findMoving(limit: number): Promise<EnrolmentDocument[]> {
    return acrossTenants('moves to be finished', () =>
      this.model
        .find({ moving: { $exists: true } })
        .limit(limit)
        .lean<EnrolmentDocument[]>()
        .exec(),
    );
  }

  /** Marks the enrolments of these people whose traits are to be asked again. */
  async markUndescribed(people: readonly string[]): Promise<void> {
    await this.model.updateMany({ person: { $in: people }, ...standing }, { $set: { undescribed: true } });
  }

  /** Of every municipality. */
  findUndescribed(limit: number): Promise<EnrolmentDocument[]> {
    return acrossTenants('learners to be described', () =>
      this.model
        .find({ undescribed: { $exists: true } })
        .limit(limit)
        .lean<EnrolmentDocument[]>()
        .exec(),
    );
  }

  /** Null where nothing is to be asked any more. */
  findMarked(id: string): Promise<EnrolmentDocument | null> {
    return this.model
      .findOne({ _id: id, undescribed: { $exists: true } })
      .lean<EnrolmentDocument>()
      .exec();
  }

  /** When these people were enrolled, anywhere in the municipality. */
  timesOf(
    people: readonly string[],
  ): Promise<Pick<EnrolmentDocument, '_id' | 'person' | 'programme' | 'enrolledAt' | 'ending'>[]> {
    return this.model
      .find({ person: { $in: people } }, { person: 1, programme: 1, enrolledAt: 1, ending: 1 })
      .lean<Pick<EnrolmentDocument, '_id' | 'person' | 'programme' | 'enrolledAt' | 'ending'>[]>()
      .exec();
  }

  /** Takes the mark away; where somebody was moved to never changes. */
  async endMove({ _id, movedTo }: EnrolmentDocument): Promise<void> {
    await this.model.updateOne({ _id, movedTo }, { $unset: { moving: 1 } });
  }

  save(readVersion: number, enrolment: State<EnrolmentDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, enrolment, now);
  }

  /** Since when a change waits to be published; of one programme or all. */
  oldestWaiting(filter: { programme?: string }): Promise<Date | null> {
    return oldestUnrelayed(this.model, filter);
  }

  relaySource() {
    return relaySource(this.model, enrolmentChanged, publishedEnrolment);
  }
}
