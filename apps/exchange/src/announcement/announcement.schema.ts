import { networkCollection, part, type Versioned } from '#persistence';
import type { AnnouncementState } from './announcement.domain.js';

/** An announcement with its draft and its versions. `_id` follows from its key. */
export interface AnnouncementDocument extends Versioned, AnnouncementState {
  /** When it was begun or published last: lists are by this. */
  readonly listedAt: Date;
}

const shown = { title: String, themes: [String], visibility: String, roles: [String], lastDay: String };
const text = part({ ...shown, text: String });

export const announcements = networkCollection({
  name: 'announcements',
  fields: {
    draft: text,
    editions: [part({ number: Number, text, correction: String, publishedAt: Date })],
    shown: part(shown),
    edition: Number,
    withdrawn: part({ at: Date, reason: String }),
    listedAt: Date,
  },
  personal: 'none',
  indexes: [{ keys: { listedAt: -1, _id: -1 } }],
  versioned: true,
});
