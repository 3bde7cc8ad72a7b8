import type { FileKind } from '#contracts/catalog';
import { tenantCollection } from '#persistence';

/** A file that a municipality has uploaded for its courses; the bytes lie in the file store under their hash. */
export interface CourseFileDocument {
  /** Follows from municipality, kind, name and content: the same upload again is the same file. */
  readonly _id: string;
  readonly tenant: string;
  readonly kind: FileKind;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedAt: Date;
}

export const courseFiles = tenantCollection({
  name: 'course_files',
  personal: 'none',
  fields: { kind: String, hash: String, name: String, mediaType: String, bytes: Number, uploadedAt: Date },
});
