import { z } from 'zod';
import { allowService } from '../access.js';
import { CourseId, PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const mayLearn = operation({
  name: 'progress.may-learn.v1',
  access: allowService('course-catalog'),
  summary: 'Whether a person is enrolled in a programme that pins this version of a course',
  input: z.strictObject({ person: PersonId, course: CourseId, version: z.int().min(1) }),
  output: z.strictObject({ may: z.boolean() }),
  refusals: [],
  repeats: 'read',
});
