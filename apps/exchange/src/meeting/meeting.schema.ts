import type { ProgrammeItem } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';
import { searchIndex, searchPart, type Searchable } from '#search-text';
import type { MeetingText } from './meeting.domain.js';

/** A meeting of the members. `_id` follows from its key. */
export interface MeetingDocument extends Versioned, Omit<MeetingText, 'startsAt' | 'endsAt'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In the order of their times. */
  readonly programme?: readonly ProgrammeItem[];
  /** It does not take place, and why. */
  readonly calledOff?: { readonly reason: string; readonly at: Date };
  /** Mark: who applied is to be told that it was called off. */
  readonly untold?: true;
  /** Made of title and texts whenever it is saved. */
  readonly search?: Searchable;
}

export const meetings = networkCollection({
  name: 'meetings',
  fields: {
    kind: String,
    form: String,
    title: String,
    startsAt: Date,
    endsAt: Date,
    place: String,
    about: String,
    capacity: Number,
    invited: { type: [String], default: null },
    themes: [String],
    tables: [part({ table: String, theme: String, seats: Number })],
    programme: [part({ from: String, to: String, title: String, speakers: String, about: String })],
    calledOff: part({ reason: String, at: Date }),
    untold: Boolean,
    search: searchPart,
  },
  personal: {
    file: 'meetings',
    mentions: 'who speaks at a meeting, as its programme is published: it stays with the meeting',
  },
  secrets: ['search'],
  indexes: [
    { keys: { startsAt: 1, _id: 1 } },
    { keys: { untold: 1 }, where: { untold: { $exists: true } } },
    searchIndex('startsAt'),
  ],
  versioned: true,
});
