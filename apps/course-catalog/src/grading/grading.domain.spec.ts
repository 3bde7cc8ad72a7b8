import { DomainError } from '#contracts';
import { Quiz, type Answer } from '#contracts/catalog';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradeAnswers } from './grading.domain.js';
import { askedQuestion, checkQuiz, drawQuestions } from '../quiz/index.js';

const choices = (...texts: string[]) =>
  texts.map((text, place) => ({ key: 'abcdef'[place] as string, text, correct: text.startsWith('*') }));
const quiz = Quiz.parse({
  passMark: 60,
  attemptsAllowed: null,
  feedback: { passed: 'よくできました', failed: 'もう一度読みましょう' },
  questions: [
    {
      type: 'single-choice',
      key: 'q1',
      text: '暗証の扱い',
      points: 2,
      choices: [...choices('*人に教えない'), { key: 'b', text: '付箋に書く', correct: false, feedback: '見られます' }],
    },
    { type: 'multiple-choice', key: 'q2', text: 'どれとどれ', choices: choices('*一', '*二', '三') },
    { type: 'true-false', key: 'q3', text: '正しい', answer: true, feedback: { always: '解説', wrong: 'ちがいます' } },
    { type: 'short-text', key: 'q4', text: '略称', accepted: ['BPR', '業務改革'] },
    { type: 'number', key: 'q5', text: '消費税率', value: 0.1, tolerance: 0 },
  ],
});
const grade = (answers: Answer[]) => gradeAnswers(quiz, quiz.questions, answers);
const isRight = (answer: Answer) =>
  grade([answer]).questions.find(({ question }) => question === answer.question)?.correct;

describe('grading', () => {
  it('should give the points of what is right, the score not rounded, and pass by whole numbers', () => {
    const result = grade([
      { question: 'q1', choices: ['a'] },
      { question: 'q3', choices: ['true'] },
      { question: 'q2', choices: ['b', 'a'] },
    ]);
    expect(result).toMatchObject({ points: 4, of: 6, passed: true, feedback: 'よくできました' });
    expect(result.score).toBeCloseTo(66.666_666, 5);
    expect(grade([])).toMatchObject({ score: 0, passed: false, feedback: 'もう一度読みましょう' });
  });

  it.each<[string, Answer, boolean]>([
    ['exactly the right choices', { question: 'q2', choices: ['a', 'b'] }, true],
    ['one of the right choices', { question: 'q2', choices: ['a'] }, false],
    ['a wrong choice besides', { question: 'q2', choices: ['a', 'b', 'c'] }, false],
    ['a choice twice', { question: 'q1', choices: ['a', 'a'] }, true],
    ['both of true and false', { question: 'q3', choices: ['true', 'false'] }, false],
    ['a text in full width and small letters', { question: 'q4', text: ' ｂｐｒ ' }, true],
    ['another text', { question: 'q4', text: 'BP' }, false],
    ['a number in full width', { question: 'q5', text: '０．１' }, true],
    ['a number beyond', { question: 'q5', text: '0.11' }, false],
    ['words for a number', { question: 'q5', text: '一割' }, false],
  ])('should judge %s', (_, answer, expected) => {
    expect(isRight(answer)).toBe(expected);
  });

  it('should tell the feedback of what was chosen and of what it led to', () => {
    const { questions } = grade([
      { question: 'q1', choices: ['b'] },
      { question: 'q3', choices: ['false'] },
    ]);
    expect(questions.map(({ feedback }) => feedback)).toEqual([['見られます'], [], ['ちがいます', '解説'], [], []]);
  });

  it.each([
    ['a question that is not asked', [{ question: 'q9', text: 'x' }]],
    [
      'a second answer to one',
      [
        { question: 'q4', text: 'x' },
        { question: 'q4', text: 'BPR' },
      ],
    ],
  ])('should refuse %s', (_, answers) => {
    expect(() => grade(answers)).toThrow(new DomainError('question-not-asked'));
  });
});

describe('a quiz before grading', () => {
  it('should show nothing that tells an answer', () => {
    const shown = JSON.stringify(quiz.questions.map(askedQuestion));
    for (const told of ['correct', '見られます', '解説', 'ちがいます', '業務改革', 'answer', 'tolerance', 'value'])
      expect(shown).not.toContain(told);
  });

  const bank = { ...quiz, ask: 3, shuffle: true };
  it('should ask as many as it says, each attempt the same ones again, another attempt others', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawQuestions(bank, seed);
        expect(drawn).toHaveLength(3);
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(3);
        expect(drawQuestions(bank, seed)).toEqual(drawn);
      }),
    );
    const draws = Array.from({ length: 40 }, (_, n) =>
      drawQuestions(bank, `s/${n}`)
        .map(({ key }) => key)
        .join(),
    );
    expect(new Set(draws).size).toBeGreaterThan(10);
    for (const { key } of quiz.questions) expect(draws.some((keys) => keys.includes(key))).toBe(true);
  });

  it('should not tell the right choice by its key, and grade by the keys that were shown', () => {
    const places = Array.from({ length: 40 }, (_, n) => {
      const drawn = drawQuestions({ ...quiz, shuffle: true }, `s/${n}`);
      const single = drawn.find(({ key }) => key === 'q1');
      const right = single && 'choices' in single ? single.choices.find(({ correct }) => correct) : undefined;
      const answers = [{ question: 'q1', choices: [right?.key ?? ''] }];
      const graded = gradeAnswers(quiz, drawn, answers).questions.find(({ question }) => question === 'q1');
      expect(graded?.correct).toBe(true);
      return right?.key;
    });
    expect(new Set(places)).toEqual(new Set(['c1', 'c2']));
  });

  it('should keep its order when it is not shuffled', () => {
    expect(drawQuestions({ ...quiz, shuffle: false, ask: 5 }, 'x').map(({ key }) => key)).toEqual([
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
    ]);
  });
});

describe('checking a quiz', () => {
  const single = (marks: boolean[]) => ({
    type: 'single-choice' as const,
    key: 'q1',
    text: 'x',
    points: 1,
    choices: marks.map((correct, place) => ({ key: `c${place}`, text: 'x', correct })),
  });
  it.each([
    ['two questions of one key', { questions: [single([true, false]), single([true, false])] }, 'doubled-question'],
    ['no right choice', { questions: [single([false, false])] }, 'no-correct-choice'],
    ['two right choices for one', { questions: [single([true, true])] }, 'several-correct-choices'],
    ['more asked than there are', { questions: [single([true, false])], ask: 2 }, 'ask-too-many'],
  ])('should refuse %s', (_, part, why) => {
    const check = () => checkQuiz({ passMark: 60, attemptsAllowed: 3, shuffle: false, ...part });
    expect(check).toThrow(expect.objectContaining({ code: 'quiz-invalid', details: expect.objectContaining({ why }) }));
  });
});
