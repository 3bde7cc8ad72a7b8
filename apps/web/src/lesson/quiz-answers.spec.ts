import { describe, expect, it } from '@jest/globals';
import type { AskedQuestion } from '#contracts/catalog';
import { answersOf, leftOut } from './quiz-answers.js';

const asked = (key: string, type: AskedQuestion['type']): AskedQuestion => ({ key, type, text: key, points: 1 });
const questions = [
  asked('a', 'single-choice'),
  asked('b', 'multiple-choice'),
  asked('c', 'number'),
  asked('d', 'true-false'),
];

describe('the answers of a quiz', () => {
  it('should be what was chosen and written, and nothing where nothing was', () => {
    const form = new FormData();
    form.append('b', 'x');
    form.append('b', 'y');
    form.append('c', '　５ ');
    form.append('d', 'false');
    const answers = answersOf(form, questions);
    expect(answers).toEqual([
      { question: 'b', choices: ['x', 'y'] },
      { question: 'c', text: '５' },
      { question: 'd', choices: ['false'] },
    ]);
    expect(leftOut(questions, answers)).toEqual([1]);
  });

  it('should take spaces for no answer', () => {
    const form = new FormData();
    form.append('c', '　 ');
    expect(answersOf(form, questions)).toEqual([]);
    expect(leftOut(questions, [])).toEqual([1, 2, 3, 4]);
  });
});
