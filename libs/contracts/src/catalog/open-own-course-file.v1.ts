import { z } from 'zod';
import { CourseFileId } from '../ids.js';
import { operation } from '../operation.js';
import { authors } from './access.js';
import { StreamedFile } from './course-file.js';

/** Behind `GET /course-files/{file}`. */
export const openOwnCourseFile = operation({
  name: 'catalog.open-own-course-file.v1',
  access: authors(),
  summary: 'A file that the municipality has uploaded, to preview a draft',
  input: z.strictObject({ file: CourseFileId }),
  output: StreamedFile,
  refusals: ['unknown-course-file'],
  repeats: 'read',
});
