import { part, tenantCollection, type Versioned } from '#persistence';
import type { CourseContent } from './course.domain.js';

/** `version` of the document = number of the newest content. */
export interface CourseDocument extends Versioned {
  readonly tenant: string;
  readonly key: string;
  readonly contents: readonly (CourseContent & { readonly version: number; readonly publishedAt: Date })[];
}

const lesson = part({ key: String, title: String, minutes: Number });
const content = part({ version: Number, title: String, lessons: [lesson], passScore: Number, publishedAt: Date });

export const courses = tenantCollection({
  personal: 'none',
  name: 'courses',
  fields: { key: String, contents: [content] },
  indexes: [{ keys: { tenant: 1, key: 1 }, unique: true }],
  versioned: true,
});
