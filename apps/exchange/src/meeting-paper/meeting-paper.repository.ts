import { DomainError } from '#contracts';
import type { PaperKind } from '#contracts/exchange';
import { Database, insertVersioned, naturalId, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { meetingPapers, type MeetingPaperDocument } from './meeting-paper.schema.js';

@Injectable()
export class MeetingPaperRepository {
  private readonly model: Model<MeetingPaperDocument>;

  constructor(database: Database) {
    this.model = database.model<MeetingPaperDocument>(meetingPapers);
  }

  find(meeting: string, paper: PaperKind): Promise<MeetingPaperDocument | null> {
    return this.model.findById(paperIdOf(meeting, paper)).lean<MeetingPaperDocument>().exec();
  }

  /** @param readVersion 0: there was none. @throws DomainError `changed-meanwhile` when somebody else saved first. */
  async save(readVersion: number, paper: Omit<State<MeetingPaperDocument>, '_id'>, now: Date): Promise<void> {
    const state = { ...paper, _id: paperIdOf(paper.meeting, paper.paper) };
    if (readVersion > 0) await saveVersioned(this.model, readVersion, state, now);
    else if (!(await insertVersioned(this.model, state, now))) throw new DomainError('changed-meanwhile');
  }

  /** Takes the words out of the papers of these meetings that were never published. */
  async forget(meetings: readonly string[]): Promise<void> {
    await this.model.updateMany(
      { meeting: { $in: meetings }, published: null, text: { $ne: '' } },
      { $set: { text: '' }, $inc: { version: 1 } },
    );
  }
}

const paperIdOf = (meeting: string, paper: PaperKind): string => naturalId('meeting-paper', meeting, paper);
