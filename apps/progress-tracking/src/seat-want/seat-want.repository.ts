import { acrossTenants, beyond, Database, naturalId, type Place } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { seatWants, type SeatWantDocument } from './seat-want.schema.js';

/** Longer than whoever asks for a seat is waited for: then it is left over from a crash. */
const LEFT_MS = 60_000;
const inOrder = { since: 1, _id: 1 } as const;
const waiting = { refusedAt: { $exists: true } } as const;

/** Nobody asks for its seat. */
const idle = (now: Date) => ({
  $or: [{ asking: { $exists: false } }, { 'asking.at': { $lte: new Date(now.getTime() - LEFT_MS) } }],
});

@Injectable()
export class SeatWantRepository {
  private readonly model: Model<SeatWantDocument>;

  constructor(database: Database) {
    this.model = database.model<SeatWantDocument>(seatWants);
  }

  /** Stores those that are not there yet. */
  async insertNew(wants: readonly SeatWantDocument[]): Promise<void> {
    try {
      await this.model.insertMany([...wants], { ordered: false });
    } catch (error) {
      const { writeErrors } = error as { writeErrors?: readonly { readonly code: number }[] };
      if (!writeErrors?.length || writeErrors.some(({ code }) => code !== 11000)) throw error;
    }
  }

  findMany(ids: readonly string[]): Promise<SeatWantDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .sort(inOrder)
      .lean<SeatWantDocument[]>()
      .exec();
  }

  /** Takes those that nobody asks for, so that nobody else does. In the order of the line. */
  async claim(ids: readonly string[], token: string, now: Date): Promise<SeatWantDocument[]> {
    const asking = { token, at: now };
    await this.model.updateMany({ _id: { $in: [...ids] }, ...idle(now) }, { $set: { asking } });
    return this.held(token);
  }

  held(token: string): Promise<SeatWantDocument[]> {
    return this.model.find({ 'asking.token': token }).sort(inOrder).lean<SeatWantDocument[]>().exec();
  }

  /** Those of them that are still held, for another minute. */
  async keep(ids: readonly string[], token: string, now: Date): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const mine = { _id: { $in: [...ids] }, 'asking.token': token };
    await this.model.updateMany(mine, { $set: { 'asking.at': now } });
    return new Set((await this.model.find(mine, { _id: 1 }).lean()).map(({ _id }) => _id));
  }

  /** There is no seat for them: from now on they wait, those again who did before. */
  async refuse(ids: readonly string[], token: string, now: Date): Promise<void> {
    if (ids.length === 0) return;
    const mine = { _id: { $in: [...ids] }, 'asking.token': token };
    await this.model.updateMany({ ...mine, refusedAt: { $exists: false } }, { $set: { refusedAt: now } });
    await this.model.updateMany(mine, { $unset: { asking: 1 } });
  }

  /** Somebody else may ask for them. */
  async release(token: string): Promise<void> {
    await this.model.updateMany({ 'asking.token': token }, { $unset: { asking: 1 } });
  }

  /** From now on they wait where there is no seat. */
  async letWait(token: string): Promise<void> {
    await this.model.updateMany({ 'asking.token': token }, { $set: { waits: true } });
  }

  async remove(ids: readonly string[], token: string): Promise<void> {
    if (ids.length === 0) return;
    await this.model.deleteMany({ _id: { $in: [...ids] }, 'asking.token': token });
  }

  /** The next in line for the seats of a purchase, but for those of some programmes: who waits, and who was left by a crash. */
  line(
    purchase: string,
    { after, without, limit }: { after: Place | null; without: readonly string[]; limit: number },
    now: Date,
  ): Promise<SeatWantDocument[]> {
    const left = { 'asking.at': { $lte: new Date(now.getTime() - LEFT_MS) } };
    const inLine = { $or: [waiting, { asking: { $exists: false } }, left] };
    return this.model
      .find({ purchase, programme: { $nin: [...without] }, $and: [inLine, beyond('since', after, 1)] })
      .sort(inOrder)
      .limit(limit)
      .lean<SeatWantDocument[]>()
      .exec();
  }

  /** Of every municipality: the purchases that somebody wants a seat of. */
  async purchases(): Promise<readonly { readonly tenant: string; readonly purchase: string }[]> {
    const found = await acrossTenants('seats that are wanted', async () => {
      const purchases = await this.model.distinct('purchase').exec();
      const pairs = purchases.map(async (purchase) =>
        (await this.model.distinct('tenant', { purchase })).map((tenant) => ({ tenant, purchase })),
      );
      return Promise.all(pairs);
    });
    return found.flat();
  }

  /** The place in line of everybody who waits for a seat of a purchase, in whatever programme, from 1. */
  async places(purchase: string): Promise<ReadonlyMap<string, number>> {
    const found = await this.model
      .find({ purchase, ...waiting }, { _id: 1 })
      .sort(inOrder)
      .lean<Pick<SeatWantDocument, '_id'>[]>();
    return new Map(found.map(({ _id }, before) => [_id, before + 1]));
  }

  /** Of a programme, in the order of the line. */
  ofProgramme(programme: string, after: Place | null, limit: number): Promise<SeatWantDocument[]> {
    return this.model
      .find({ programme, ...beyond('since', after, 1) })
      .sort(inOrder)
      .limit(limit)
      .lean<SeatWantDocument[]>()
      .exec();
  }

  ofPeople(people: readonly string[]): Promise<SeatWantDocument[]> {
    return this.model
      .find({ person: { $in: [...people] } })
      .lean<SeatWantDocument[]>()
      .exec();
  }

  /** Who of these people may be about to be enrolled with a seat of the purchase. */
  async askedFor(purchase: string, people: readonly string[], except: string | null): Promise<ReadonlySet<string>> {
    const found = await this.model
      .find({ purchase, person: { $in: [...people] }, asking: { $exists: true } }, { person: 1, asking: 1 })
      .lean<Pick<SeatWantDocument, 'person' | 'asking'>[]>();
    return new Set(found.flatMap(({ person, asking }) => (asking?.token === except ? [] : [person])));
  }
}

/** The id of the one want of a person in a programme. */
export const wantId = (programme: string, person: string): string => naturalId('seat-want', programme, person);
