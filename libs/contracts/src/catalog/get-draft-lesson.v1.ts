import { z } from 'zod';
import { CourseId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Key } from '../scalars.js';
import { authors } from './access.js';
import { Lesson } from './course.js';
import { FileView } from './course-file.js';
import { LessonContent } from './lesson-content.js';

export const getDraftLesson = operation({
  name: 'catalog.get-draft-lesson.v1',
  http: get('/course-drafts/{course}/lessons/{lesson}'),
  access: authors(),
  summary: 'A lesson of a draft as it was written, with a quiz’s answers',
  input: z.strictObject({ course: CourseId, lesson: Key }),
  output: z.strictObject({
    course: CourseId,
    lesson: Lesson,
    content: LessonContent,
    /** The files it names. */
    files: z.array(FileView),
    version: z.int(),
  }),
  refusals: ['unknown-draft', 'draft-closed', 'lesson-not-found'],
  repeats: 'read',
  versioned: 'read',
});
