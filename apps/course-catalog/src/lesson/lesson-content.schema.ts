import { tenantCollection } from '#persistence';

/**
 * What a lesson teaches, written once and never changed: its id follows from municipality and content, so that drafts,
 * versions and copies that hold the same hold one. `body` is the very text that the id was made of.
 */
export interface LessonContentDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly body: string;
}

export const lessonContents = tenantCollection({
  name: 'lesson_contents',
  fields: { body: String },
  personal: 'none',
});
