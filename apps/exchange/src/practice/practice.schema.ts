import { networkCollection, part, type Versioned } from '#persistence';
import { searchIndex, searchPart, type Searchable } from '#search-text';
import type { PracticeContent, PracticeState } from './practice.domain.js';

/** A practice with its draft and the numbers of its versions. `_id` follows from the municipality and its key. */
export interface PracticeDocument extends Versioned, PracticeState {
  /** As the municipality was called when it was written last. */
  readonly municipalityName: string;
  readonly key: string;
  /** When it was begun or published last: lists are by this. */
  readonly listedAt: Date;
  /** Of the newest published version; of a withdrawn one its title. */
  readonly search?: Searchable;
}

/** What a version says: kept before the practice names it, never changed. */
export interface PracticeContentDocument extends PracticeContent {
  readonly _id: string;
  readonly practice: string;
}

const content = {
  theme: String,
  title: String,
  context: String,
  problem: String,
  done: String,
  cost: String,
  people: String,
  result: String,
  failed: String,
  visibility: String,
  figures: [
    part({
      subject: String,
      edition: Number,
      figure: String,
      reportName: String,
      value: {},
    }),
  ],
  attachments: { type: [String], default: undefined },
};

export const practices = networkCollection({
  name: 'practices',
  fields: {
    municipality: { type: String, required: true },
    municipalityName: String,
    key: String,
    draft: part({ content: part(content), by: String, proposedAt: Date }),
    editions: [
      part({
        number: Number,
        content: String,
        visibility: String,
        publishedAt: Date,
        approvedBy: String,
        approvedByWriter: Boolean,
        withdrawnAt: Date,
      }),
    ],
    shown: part({ theme: String, title: String, visibility: String, tellsFailure: Boolean }),
    withdrawn: part({ at: Date, reason: String }),
    hidden: part({ at: Date, reason: String }),
    listedAt: Date,
    search: searchPart,
  },
  personal: { ids: 'accounts that wrote and approved a practice: who answers for it stays with it' },
  secrets: ['search'],
  indexes: [
    { keys: { listedAt: -1, _id: -1 } },
    { keys: { municipality: 1, listedAt: -1, _id: -1 } },
    searchIndex('listedAt'),
  ],
  versioned: true,
});

export const practiceContents = networkCollection({
  name: 'practice_contents',
  fields: { practice: { type: String, required: true }, ...content },
  personal: 'none',
});
