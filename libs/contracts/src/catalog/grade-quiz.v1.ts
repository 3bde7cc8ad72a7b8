import { z } from 'zod';
import { allowService } from '../access.js';
import { CourseId } from '../ids.js';
import { operation } from '../operation.js';
import { Key } from '../scalars.js';
import { QuizRules } from './course.js';
import { Answer, QuizResult } from './quiz.js';

/** Changes nothing: the same answers to the same version give the same result for ever. */
export const gradeQuiz = operation({
  name: 'catalog.grade-quiz.v1',
  access: allowService('progress-tracking'),
  summary: 'Grade answers to the questions that an attempt was asked',
  input: z.strictObject({
    course: CourseId,
    version: z.int().min(1),
    lesson: Key,
    seed: z.string().max(200),
    answers: z.array(Answer).max(200),
  }),
  output: z.strictObject({ result: QuizResult, rules: QuizRules }),
  refusals: ['unknown-course', 'lesson-not-found', 'not-a-quiz', 'question-not-asked'],
  repeats: 'read',
});
