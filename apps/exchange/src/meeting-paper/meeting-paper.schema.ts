import type { PaperKind } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';

/** What the secretariat writes after a meeting. `_id` follows from the meeting and the kind. */
export interface MeetingPaperDocument extends Versioned {
  readonly meeting: string;
  readonly paper: PaperKind;
  /** As it is written; what those invited read was published. */
  readonly text: string;
  readonly published: { readonly text: string; readonly at: Date } | null;
}

export const meetingPapers = networkCollection({
  name: 'meeting_papers',
  fields: {
    meeting: { type: String, required: true },
    paper: { type: String, required: true },
    text: String,
    published: part({ text: String, at: Date }),
  },
  personal: {
    file: 'meetings',
    mentions: 'what was said at a meeting, in words that may name people; unpublished, it goes: ForgetAttendees',
  },
  indexes: [{ keys: { meeting: 1 } }],
  secrets: ['text', 'published'],
  versioned: true,
});
