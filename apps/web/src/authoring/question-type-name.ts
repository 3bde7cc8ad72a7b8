import { t } from '@lingui/core/macro';
import type { QuestionType } from './quiz-values.js';

export const questionTypeName = (type: QuestionType): string =>
  ({
    'single-choice': t`1つ選ぶ`,
    'multiple-choice': t`いくつでも選ぶ`,
    'true-false': t`正しいか、正しくないか`,
    'short-text': t`短いことばで答える`,
    number: t`数で答える`,
  })[type];
