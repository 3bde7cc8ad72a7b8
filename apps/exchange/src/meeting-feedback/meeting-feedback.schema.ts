import type { MeetingHelp, TimeFelt, VoiceConsent } from '#contracts/exchange';
import { networkCollection, type Versioned } from '#persistence';

/** What somebody who came said of a meeting. `_id` is the attendee's: one answer for each. */
export interface MeetingFeedbackDocument extends Versioned {
  readonly meeting: string;
  readonly municipality: string;
  /** As it was called when they applied. */
  readonly municipalityName: string;
  readonly satisfaction: number;
  /** The most that could be said then. */
  readonly scale: number;
  readonly helped: readonly MeetingHelp[];
  readonly time: TimeFelt;
  readonly voice: string | null;
  readonly consent: VoiceConsent;
}

export const meetingFeedback = networkCollection({
  name: 'meeting_feedback',
  fields: {
    meeting: { type: String, required: true },
    municipality: { type: String, required: true },
    municipalityName: String,
    satisfaction: Number,
    scale: Number,
    helped: [String],
    time: String,
    voice: String,
    consent: String,
  },
  personal: {
    file: 'meetings',
    mentions: 'what somebody who came said, under the id of an attendee: ForgetAttendees',
  },
  indexes: [{ keys: { meeting: 1, _id: 1 } }],
  secrets: ['voice'],
  versioned: true,
});
