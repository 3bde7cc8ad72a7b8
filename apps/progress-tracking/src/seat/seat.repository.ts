import { acrossTenants, Database, isDuplicate, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { seats, type SeatDocument } from './seat.schema.js';

const absent = { $exists: false } as const;
const free = { holder: absent, toOffer: absent } as const;

/** For whom a seat is held. */
export interface Hold {
  readonly programme: string;
  readonly application: string;
  readonly holder: string;
}

@Injectable()
export class SeatRepository {
  private readonly model: Model<SeatDocument>;

  constructor(database: Database) {
    this.model = database.model<SeatDocument>(seats);
  }

  /** How many seats of a programme there are, and how many are held or on their way to the next in line. */
  async count(programme: string): Promise<{ readonly of: number; readonly taken: number }> {
    const of = await this.model.countDocuments({ programme });
    return { of, taken: of - (await this.model.countDocuments({ programme, ...free })) };
  }

  /** Makes the seats that are missing to so many. Again, none. */
  async grow(programme: string, places: number): Promise<void> {
    const tenant = requireTenant();
    const there = await this.model.find({ programme }, { number: 1 }).lean<Pick<SeatDocument, 'number'>[]>();
    const last = Math.max(0, ...there.map(({ number }) => number));
    const fresh = Array.from({ length: Math.max(0, places - there.length) }, (_, place) => {
      const number = last + 1 + place;
      return { _id: naturalId('seat', programme, String(number)), tenant, programme, number };
    });
    if (fresh.length > 0) await this.insert(fresh);
  }

  /** Takes free seats away until there are so many. @returns false when more are held. */
  async shrink(programme: string, places: number): Promise<boolean> {
    while ((await this.model.countDocuments({ programme })) > places) {
      const { deletedCount } = await this.model.deleteOne({ programme, ...free });
      if (deletedCount === 0) return false;
    }
    return true;
  }

  /** Takes a free seat, or keeps the one that is held already. @returns false when there is none. */
  async claim(hold: Hold, places: number | null, now: Date): Promise<boolean> {
    const { programme, application, holder } = hold;
    if (await this.model.findOne({ holder }, { _id: 1 }).lean()) return true;
    const taken = { holder, application, heldAt: now, uncommitted: true } as const;
    if (places === null) {
      const _id = naturalId('seat', programme, holder);
      await this.insert([{ _id, tenant: requireTenant(), programme, number: 0, ...taken }]);
      return true;
    }
    const take = async () =>
      (await this.model.findOneAndUpdate({ programme, ...free }, { $set: taken }, { sort: { number: 1 } }).lean()) !==
      null;
    try {
      if (await take()) return true;
      await this.grow(programme, places);
      return await take();
    } catch (error) {
      // Somebody else took one for the same holder just now.
      if (isDuplicate(error)) return true;
      throw error;
    }
  }

  /** The application is saved: its holds stand. */
  async commit(application: string): Promise<void> {
    await this.model.updateMany({ application }, { $unset: { uncommitted: 1 } });
  }

  /** Frees what an application holds; `toOffer`: for the next in line. */
  async release(application: string, { toOffer, unlimited }: { toOffer: boolean; unlimited: boolean }): Promise<void> {
    if (unlimited) {
      await this.model.deleteMany({ application });
      return;
    }
    const gone = { holder: 1, application: 1, heldAt: 1, uncommitted: 1, claim: 1, person: 1 };
    await this.model.updateMany({ application }, { $unset: gone, ...(toOffer && { $set: { toOffer: true } }) });
  }

  /** Of every municipality: seats that go to the next in line. */
  findToOffer(limit: number): Promise<SeatDocument[]> {
    return acrossTenants('seats that became free', () =>
      this.model.find({ toOffer: true }).limit(limit).lean<SeatDocument[]>().exec(),
    );
  }

  /** Takes a seat that became free for the next in line. @returns false when it is gone. */
  async takeOffered(seat: string, { application, holder }: Hold, now: Date): Promise<boolean> {
    const taken = { holder, application, heldAt: now, uncommitted: true };
    const found = await this.model
      .findOneAndUpdate({ _id: seat, toOffer: true, holder: absent }, { $set: taken, $unset: { toOffer: 1 } })
      .lean();
    return found !== null;
  }

  /** Nobody is in line: it is free for everybody. */
  async endOffering(seat: string): Promise<void> {
    await this.model.updateOne({ _id: seat, toOffer: true }, { $unset: { toOffer: 1 } });
  }

  /** Of every municipality: holds whose application may never have been saved. */
  findUncommitted(heldBefore: Date, limit: number): Promise<SeatDocument[]> {
    return acrossTenants('seats held and not committed', () =>
      this.model
        .find({ uncommitted: true, heldAt: { $lte: heldBefore } })
        .limit(limit)
        .lean<SeatDocument[]>()
        .exec(),
    );
  }

  ofApplication(application: string): Promise<SeatDocument[]> {
    return this.model.find({ application }).lean<SeatDocument[]>().exec();
  }

  /** Takes one of an application's seats for somebody, or keeps the one that is theirs. Null: all are taken. */
  async claimFor(application: string, claim: string): Promise<SeatDocument | null> {
    const find = () => this.model.findOne({ application, claim }).lean<SeatDocument>().exec();
    const theirs = await find();
    if (theirs) return theirs;
    try {
      return await this.model
        .findOneAndUpdate({ application, claim: absent }, { $set: { claim } }, { returnDocument: 'after' })
        .lean<SeatDocument>();
    } catch (error) {
      if (isDuplicate(error)) return find();
      throw error;
    }
  }

  async setPerson(application: string, claim: string, person: string): Promise<void> {
    await this.model.updateOne({ application, claim }, { $set: { person } });
  }

  /** The seat is free for another one of the company. */
  async unclaim(application: string, by: { readonly claim: string } | { readonly person: string }): Promise<void> {
    await this.model.updateOne({ application, ...by }, { $unset: { claim: 1, person: 1 } });
  }

  /** Those that are there already stay. */
  private async insert(fresh: readonly SeatDocument[]): Promise<void> {
    try {
      await this.model.insertMany([...fresh], { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
