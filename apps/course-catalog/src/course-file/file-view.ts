import { CourseFileId } from '#contracts';
import type { FileView, StreamedFile } from '#contracts/catalog';
import type { CourseFileDocument } from './course-file.schema.js';

export const fileView = ({ _id, name, mediaType, bytes }: CourseFileDocument): FileView => ({
  file: CourseFileId.parse(_id),
  name,
  mediaType,
  bytes,
});

export const streamedFile = ({ hash, name, mediaType, bytes, kind }: CourseFileDocument): StreamedFile => ({
  fileHash: hash,
  fileName: name,
  mediaType,
  bytes,
  kind,
});
