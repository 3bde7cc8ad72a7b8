import type { MeetingKind } from '#contracts/exchange';
import { beyond, Database, insertVersioned, naturalId, type Place, saveOver, type State } from '#persistence';
import { findSought, searchable } from '#search-text';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { isInvited, textsOf } from './meeting.domain.js';
import { meetings, type MeetingDocument } from './meeting.schema.js';

/** The only one that reads and writes meetings; what it finds for a viewer (null: the secretariat), the viewer may see. */
@Injectable()
export class MeetingRepository {
  private readonly model: Model<MeetingDocument>;

  constructor(database: Database) {
    this.model = database.model<MeetingDocument>(meetings);
  }

  async findVisible(id: string, viewer: string | null): Promise<MeetingDocument | null> {
    const found = await this.model.findById(id).lean<MeetingDocument>().exec();
    return found && isInvited(found, viewer) ? found : null;
  }

  /** Those to come, the next first; those that are over, the latest first. */
  list(
    viewer: string | null,
    { when, kind, now }: { when: 'to-come' | 'over'; kind: MeetingKind | undefined; now: Date },
    after: Place | null,
    limit: number,
  ): Promise<MeetingDocument[]> {
    const order = when === 'to-come' ? 1 : -1;
    return this.model
      .find(
        {
          $and: [
            { endsAt: when === 'to-come' ? { $gt: now } : { $lte: now } },
            invitedFor(viewer),
            kind === undefined ? {} : { kind },
            beyond('startsAt', after, order),
          ],
        },
        { search: 0 },
      )
      .sort({ startsAt: order, _id: order })
      .limit(limit)
      .lean<MeetingDocument[]>()
      .exec();
  }

  /** In which these words can stand. */
  search(viewer: string | null, words: readonly string[]): Promise<MeetingDocument[]> {
    return findSought(this.model, invitedFor(viewer), words, 'startsAt');
  }

  /** Ids of the meetings that were over by then. */
  async endedBy(then: Date): Promise<string[]> {
    const ended = await this.model
      .find({ endsAt: { $lte: then } }, { _id: 1 })
      .lean<{ _id: string }[]>()
      .exec();
    return ended.map(({ _id }) => _id);
  }

  /** False when there is one already. */
  insert(meeting: State<MeetingDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, withSearch(meeting), now);
  }

  /** What is not among the changes stays. @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: MeetingDocument, changes: Partial<State<MeetingDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, withSearch({ ...read, ...changes }), now);
  }

  /** Those that take place and begin in that time. */
  startingWithin(from: Date, until: Date): Promise<MeetingDocument[]> {
    return this.model
      .find({ startsAt: { $gt: from, $lte: until }, calledOff: { $exists: false } })
      .lean<MeetingDocument[]>()
      .exec();
  }

  /** Called off, and who applied is not told yet. */
  listUntold(): Promise<MeetingDocument[]> {
    return this.model.find({ untold: true }).lean<MeetingDocument[]>().exec();
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { untold: 1 } });
  }
}

const invitedFor = (viewer: string | null): object =>
  viewer === null ? {} : { $or: [{ invited: null }, { invited: viewer }] };

const withSearch = (meeting: State<MeetingDocument>): State<MeetingDocument> => ({
  ...meeting,
  search: searchable(meeting.title, textsOf(meeting)),
});

export const meetingIdOf = (key: string): string => naturalId('meeting', key);
