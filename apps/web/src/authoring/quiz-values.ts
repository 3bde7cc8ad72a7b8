import type { Question } from '#contracts/catalog';
import type { FormOf } from '../forms/use-form.js';

export type QuestionType = Question['type'];
export interface ChoiceInput {
  key: string;
  text?: string;
  correct: boolean;
  feedback?: string;
}
/** A question as its form has it, of whatever type: what belongs to another type is not there. */
export interface QuestionInput {
  key: string;
  type: QuestionType;
  text?: string;
  points: number;
  feedback?: { always?: string; right?: string; wrong?: string };
  choices?: ChoiceInput[];
  answer?: boolean;
  accepted?: string[];
  value?: number;
  tolerance?: number;
}
export interface QuizInput {
  passMark?: number;
  attemptsAllowed: number | null;
  introduction?: string;
  ask?: number;
  shuffle: boolean;
  feedback?: { passed?: string; failed?: string };
  questions: QuestionInput[];
}
/** The form of a lesson, where it is known to be a quiz. */
export type QuizForm = FormOf<{ content: { quiz: QuizInput } }>;

export const questionTypes: readonly QuestionType[] = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'short-text',
  'number',
];

/** A new question: what its type needs, and nothing else. */
export function newQuestion(type: QuestionType, key: string): QuestionInput {
  const asked = { key, type, points: 1 };
  switch (type) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...asked, choices: [newChoice('a'), newChoice('b')] };
    case 'number':
      return { ...asked, tolerance: 0 };
    default:
      return asked;
  }
}

export const newChoice = (key: string): ChoiceInput => ({ key, correct: false });

/** The first letter that no choice has. */
export function freeLetter(choices: readonly { readonly key: string }[]): string {
  const taken = new Set(choices.map(({ key }) => key));
  const letter = [...'abcdefghijklmnopqrstuvwxyz'].find((one) => !taken.has(one));
  return letter ?? `c${choices.length + 1}`;
}
