import { DomainError } from '#contracts';
import type { Answer, Question, Quiz, QuizResult } from '#contracts/catalog';

/**
 * Grades answers to the questions that were asked. A question is right as a whole or not at all; without an answer it is
 * wrong. Score = points earned of the points asked, times 100, not rounded; passed is told from the whole numbers.
 * @throws DomainError `question-not-asked` (details: `question`) for an answer to another question, or a second one.
 */
export function gradeAnswers(quiz: Quiz, asked: readonly Question[], answers: readonly Answer[]): QuizResult {
  const given = new Map<string, Answer>();
  for (const answer of answers) {
    const { question } = answer;
    if (given.has(question) || !asked.some(({ key }) => key === question))
      throw new DomainError('question-not-asked', { question });
    given.set(question, answer);
  }
  const questions = asked.map((question) => {
    const answer = given.get(question.key);
    const correct = answer !== undefined && isRight(question, answer);
    return {
      question: question.key,
      correct,
      points: correct ? question.points : 0,
      of: question.points,
      feedback: feedbackFor(question, answer, correct),
    };
  });
  const points = questions.reduce((sum, one) => sum + one.points, 0);
  const of = questions.reduce((sum, one) => sum + one.of, 0);
  const passed = points * 100 >= quiz.passMark * of;
  return {
    score: (points * 100) / of,
    passed,
    points,
    of,
    feedback: (passed ? quiz.feedback?.passed : quiz.feedback?.failed) ?? null,
    questions,
  };
}

function isRight(question: Question, { choices = [], text = '' }: Answer): boolean {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const right = question.choices.filter(({ correct }) => correct).map(({ key }) => key);
      const chosen = new Set(choices);
      return chosen.size === right.length && right.every((key) => chosen.has(key));
    }
    case 'true-false':
      return choices.length === 1 && choices[0] === String(question.answer);
    case 'short-text':
      return question.accepted.some((accepted) => folded(accepted) === folded(text));
    case 'number': {
      const number = numberIn(text);
      return number !== null && isNear(number, question.value, question.tolerance);
    }
  }
}

function feedbackFor(question: Question, answer: Answer | undefined, correct: boolean): string[] {
  const { always, right, wrong } = question.feedback ?? {};
  const chosen = 'choices' in question ? question.choices.filter(({ key }) => answer?.choices?.includes(key)) : [];
  return [...chosen.map(({ feedback }) => feedback), correct ? right : wrong, always].flatMap((text) => text || []);
}

/** As answers are compared: full-width and half-width, upper and lower case, any white space are alike. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** A number as people write it, full-width digits and thousands separators included; null when it is none. */
function numberIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,、]/gu, '')
    .replace(/^[−–—ー]/u, '-');
  return /^[-+]?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : null;
}

/** Decimal fractions are not exact in binary: 0.1 + 0.2 is to be within 0 of 0.3. */
const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance + Number.EPSILON * 8 * Math.max(1, Math.abs(a), Math.abs(b));
