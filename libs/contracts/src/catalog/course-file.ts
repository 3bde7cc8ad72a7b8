import { z } from 'zod';
import { CourseFileId } from '../ids.js';

/** video: MP4 or WebM; captions: WebVTT; attachment: documents, pictures, plain text. */
export const FileKind = z.enum(['video', 'captions', 'attachment']);
export type FileKind = z.infer<typeof FileKind>;

const MB = 1024 * 1024;

/** How many bytes a file of each kind may have. */
export const courseFileLimits: Readonly<Record<FileKind, number>> = {
  video: 500 * MB,
  captions: 1 * MB,
  attachment: 50 * MB,
};

/** A file of a course, to be fetched at the course's version. */
export const FileView = z.strictObject({
  file: CourseFileId,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
export type FileView = z.infer<typeof FileView>;

/** A file as the gateway streams it. */
export const StreamedFile = z.strictObject({
  fileHash: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  kind: FileKind,
});
export type StreamedFile = z.infer<typeof StreamedFile>;
