import { networkCollection } from '#persistence';

/** Who applied for a meeting was reminded. `_id` follows from the meeting, the day it is on and how many days before. */
export interface ReminderDocument {
  readonly _id: string;
  readonly at: Date;
}

export const meetingReminders = networkCollection({
  name: 'meeting_reminders',
  fields: { at: Date },
  personal: 'none',
});
