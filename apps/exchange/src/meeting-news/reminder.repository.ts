import { Database, insertOnce, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { meetingReminders, type ReminderDocument } from './reminder.schema.js';

@Injectable()
export class ReminderRepository {
  private readonly model: Model<ReminderDocument>;

  constructor(database: Database) {
    this.model = database.model<ReminderDocument>(meetingReminders);
  }

  async isDone(meeting: string, period: string): Promise<boolean> {
    return (await this.model.exists({ _id: idOf(meeting, period) })) !== null;
  }

  async noteDone(meeting: string, period: string, at: Date): Promise<void> {
    await insertOnce(this.model, { _id: idOf(meeting, period), at });
  }
}

const idOf = (meeting: string, period: string): string => naturalId('meeting-reminder', meeting, period);
