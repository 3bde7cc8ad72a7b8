import { part, tenantCollection, type Versioned } from '#persistence';
import { outlineFields } from '../course/index.js';
import type { DraftState } from './draft-state.js';

/** `_id` is the course's. */
export interface CourseDraftDocument extends Versioned, DraftState {
  readonly tenant: string;
}

export const courseDrafts = tenantCollection({
  name: 'course_drafts',
  personal: 'none',
  fields: {
    key: String,
    open: Boolean,
    basedOn: Number,
    copiedFrom: String,
    published: part({ draft: Number, version: Number }),
    ...outlineFields,
  },
  indexes: [{ keys: { tenant: 1, open: 1, key: 1 } }],
  versioned: true,
});
