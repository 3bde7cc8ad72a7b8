import { z } from 'zod';
import { operation, post } from '../operation.js';
import { authors } from './access.js';
import { Question } from './quiz.js';

export const readQuizText = operation({
  name: 'catalog.read-quiz-text.v1',
  http: post('/quiz-texts'),
  access: authors(),
  summary: 'Read questions from GIFT or Aiken text; nothing is kept',
  input: z.strictObject({ format: z.enum(['gift', 'aiken']), text: z.string().min(1).max(60_000) }),
  output: z.strictObject({
    questions: z.array(Question),
    /** What could not be read, by line. */
    problems: z.array(
      z.strictObject({
        line: z.int().min(1),
        code: z.enum([
          'no-answers',
          'one-choice',
          'no-correct-choice',
          'several-correct-choices',
          'unclosed-answers',
          'unsupported-question',
          'bad-number',
          'bad-weight',
          'answer-missing',
          'unknown-answer',
          'too-many-questions',
          'too-long',
          'stray-text',
        ]),
        ja: z.string(),
        en: z.string(),
      }),
    ),
  }),
  refusals: [],
  repeats: 'read',
});
