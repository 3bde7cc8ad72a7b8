import { networkCollection, part, type Versioned } from '#persistence';
import { searchIndex, searchPart, type Searchable } from '#search-text';
import type { MeetingText } from './meeting.domain.js';

/** A meeting of the members. `_id` follows from its key. */
export interface MeetingDocument extends Versioned, Omit<MeetingText, 'startsAt' | 'endsAt'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
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
    search: searchPart,
  },
  personal: 'none',
  secrets: ['search'],
  indexes: [{ keys: { startsAt: 1, _id: 1 } }, searchIndex('startsAt')],
  versioned: true,
});
