import { z } from 'zod';
import { allow, either } from '../access.js';
import { CourseFileId, CourseId } from '../ids.js';
import { operation } from '../operation.js';
import { authors } from './access.js';
import { StreamedFile } from './course-file.js';

/** Behind `GET /courses/{course}/versions/{version}/files/{file}`. */
export const openCourseFile = operation({
  name: 'catalog.open-course-file.v1',
  access: either(authors(), allow('learner').onOwnRecords()),
  summary: 'A file of a course’s version, for who sees the course and who is enrolled where it is pinned',
  input: z.strictObject({ course: CourseId, version: z.int().min(1), file: CourseFileId }),
  output: StreamedFile,
  refusals: ['unknown-course-file'],
  repeats: 'read',
});
