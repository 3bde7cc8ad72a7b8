import { part, tenantCollection, type Versioned } from '#persistence';
import { searchIndex, searchPart, type Searchable } from '#search-text';
import type { CourseContent, CourseState } from './course.domain.js';
import { outlineFields } from './outline.schema.js';

/** A course with the numbers of its versions; what each holds lies in `course_versions`. */
export interface CourseDocument extends Versioned, CourseState {
  readonly tenant: string;
  readonly key: string;
  /** Of the newest version. */
  readonly search?: Searchable;
}

/** What a version holds. Its id follows from course and content: it is written once and never changed. */
export interface CourseVersionDocument extends CourseContent {
  readonly _id: string;
  readonly tenant: string;
  readonly course: string;
}

const publishedVersion = part({ version: Number, content: String, publishedAt: Date });

export const courses = tenantCollection({
  name: 'courses',
  personal: 'none',
  secrets: ['search'],
  fields: { key: String, versions: [publishedVersion], visibleTo: [String], withdrawnAt: Date, search: searchPart },
  indexes: [
    { keys: { tenant: 1, key: 1 }, unique: true },
    { keys: { visibleTo: 1, _id: 1 } },
    searchIndex('changedAt'),
  ],
  versioned: true,
});

export const courseVersions = tenantCollection({
  name: 'course_versions',
  personal: 'none',
  fields: { course: String, ...outlineFields },
});
