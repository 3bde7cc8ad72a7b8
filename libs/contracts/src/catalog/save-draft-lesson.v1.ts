import { z } from 'zod';
import { CourseId } from '../ids.js';
import { operation, put } from '../operation.js';
import { Key } from '../scalars.js';
import { authors } from './access.js';
import { CourseDraft } from './course-draft.js';
import { Lesson } from './course.js';
import { LessonContent } from './lesson-content.js';

export const saveDraftLesson = operation({
  name: 'catalog.save-draft-lesson.v1',
  http: put('/course-drafts/{course}/lessons/{lesson}'),
  access: authors(),
  summary: 'Save a lesson of a draft; one that is not there yet comes last',
  input: z.strictObject({
    course: CourseId,
    lesson: Key,
    version: z.int().min(1),
    title: Lesson.shape.title,
    minutes: Lesson.shape.minutes,
    content: LessonContent,
  }),
  output: CourseDraft,
  refusals: [
    'unknown-draft',
    'draft-closed',
    'too-many-lessons',
    'unknown-course-file',
    'wrong-file-kind',
    'video-source',
    'host-not-own',
    'quiz-invalid',
    'version-outdated',
  ],
  repeats: 'natural',
  versioned: 'write',
});
