import { Database, insertVersioned, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { meetingFeedback, type MeetingFeedbackDocument } from './meeting-feedback.schema.js';

@Injectable()
export class MeetingFeedbackRepository {
  private readonly model: Model<MeetingFeedbackDocument>;

  constructor(database: Database) {
    this.model = database.model<MeetingFeedbackDocument>(meetingFeedback);
  }

  /** Of a meeting, by attendee, after that one: at most as many as a meeting takes. */
  list(meeting: string, after = ''): Promise<MeetingFeedbackDocument[]> {
    return this.model
      .find({ meeting, _id: { $gt: after } })
      .sort({ _id: 1 })
      .lean<MeetingFeedbackDocument[]>()
      .exec();
  }

  /** The last answer counts. @throws DomainError `changed-meanwhile` when another came at the same moment. */
  async keep(feedback: State<MeetingFeedbackDocument>, now: Date): Promise<void> {
    if (await insertVersioned(this.model, feedback, now)) return;
    const stored = await this.model.findById(feedback._id).lean<MeetingFeedbackDocument>().exec();
    if (stored) await saveOver(this.model, stored, feedback, now);
  }

  /** Takes the voices of these meetings away; what was counted stays. */
  async forget(meetings: readonly string[]): Promise<void> {
    await this.model.updateMany(
      { meeting: { $in: meetings }, voice: { $ne: null } },
      { $set: { voice: null, consent: 'no' }, $inc: { version: 1 } },
    );
  }
}
