import { Database, isDuplicate, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { sessionPlaces, type SessionDocument, type SessionPlaceDocument } from './session.schema.js';

type Holder = Pick<SessionPlaceDocument, 'enrolment' | 'person' | 'at' | 'by'>;

@Injectable()
export class SessionPlaceRepository {
  private readonly model: Model<SessionPlaceDocument>;

  constructor(database: Database) {
    this.model = database.model<SessionPlaceDocument>(sessionPlaces);
  }

  /**
   * Takes a place. Places are documents: of two who want the last one, the second meets the first one's.
   * @returns `unchanged` for who has one already, `full` when none is left.
   */
  async take({ _id: session, capacity }: SessionDocument, holder: Holder): Promise<'taken' | 'unchanged' | 'full'> {
    for (;;) {
      const taken = await this.of([session]);
      if (taken.some(({ enrolment }) => enrolment === holder.enrolment)) return 'unchanged';
      const _id = freeId(session, capacity, holder.enrolment, new Set(taken.map((place) => place._id)));
      if (!_id) return 'full';
      try {
        await this.model.insertMany([{ _id, tenant: requireTenant(), session, ...holder }]);
        return 'taken';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  of(sessions: readonly string[]): Promise<SessionPlaceDocument[]> {
    return this.model
      .find({ session: { $in: [...sessions] } })
      .lean<SessionPlaceDocument[]>()
      .exec();
  }

  ofEnrolments(enrolments: readonly string[]): Promise<SessionPlaceDocument[]> {
    return this.model
      .find({ enrolment: { $in: [...enrolments] } })
      .lean<SessionPlaceDocument[]>()
      .exec();
  }

  /** False when there was none. */
  async giveBack(session: string, enrolment: string): Promise<boolean> {
    return (await this.model.deleteOne({ session, enrolment })).deletedCount === 1;
  }
}

function freeId(session: string, capacity: number | null, enrolment: string, taken: ReadonlySet<string>) {
  if (capacity === null) return naturalId('session-place', session, enrolment);
  // A limit set later finds people whose places have no number: they count, too.
  if (taken.size >= capacity) return undefined;
  return Array.from({ length: capacity }, (_, number) => naturalId('session-place', session, String(number))).find(
    (id) => !taken.has(id),
  );
}
