import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId, EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, Key, Line } from '../scalars.js';
import { Blocked } from './enrolment.js';

export const completeByOffice = operation({
  name: 'progress.complete-by-office.v1',
  http: post('/enrolments/{enrolment}/completions'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Enter that somebody completed a lesson, with the reason; it is marked as entered by the office wherever it counts',
  input: z.strictObject({ enrolment: EnrolmentId, course: CourseId, lesson: Key, on: Day, reason: Line(300) }),
  output: z.strictObject({ outcome: z.enum(['created', 'unchanged']) }),
  refusals: [
    'unknown-enrolment',
    'unknown-course',
    'unknown-lesson',
    'date-in-future',
    'outside-period',
    'busy',
    ...Blocked.options,
  ],
  repeats: 'natural',
});
