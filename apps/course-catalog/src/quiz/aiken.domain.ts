import type { OutputOf } from '#contracts';
import type { readQuizText } from '#contracts/catalog';
import { blocksOf, choiceKey, QuizTextError, readBlocks, type Block } from './quiz-text.domain.js';

const CHOICE = /^\s*([A-ZＡ-Ｚ])[.)．）]\s*(\S.*)$/u;
const ANSWER = /^\s*ANSWER\s*[:：]\s*([A-ZＡ-Ｚ])\s*$/iu;

/**
 * Reads Aiken: lines of the question, lines `A. choice`, a line `ANSWER: B`; a blank line between questions. Full-width
 * letters and marks are taken too.
 */
export const readAiken = (text: string): OutputOf<typeof readQuizText> =>
  readBlocks(
    blocksOf(text, () => false),
    readQuestion,
  );

function readQuestion({ line, text }: Block, key: string) {
  const lines = text.split('\n');
  const first = lines.findIndex((one) => CHOICE.test(one));
  if (first < 1) throw new QuizTextError('no-answers', line);
  const choices: { letter: string; text: string }[] = [];
  let answer: string | undefined;
  for (const [place, one] of lines.entries()) {
    if (place < first) continue;
    const choice = CHOICE.exec(one);
    const named = ANSWER.exec(one);
    if (answer === undefined && named?.[1]) answer = letterOf(named[1]);
    else if (answer === undefined && choice?.[1] && choice[2])
      choices.push({ letter: letterOf(choice[1]), text: choice[2].trim() });
    else throw new QuizTextError('stray-text', line + place);
  }
  if (answer === undefined) throw new QuizTextError('answer-missing', line + lines.length - 1);
  if (choices.length < 2) throw new QuizTextError('one-choice', line + first);
  const right = choices.findIndex(({ letter }) => letter === answer);
  if (right === -1) throw new QuizTextError('unknown-answer', line + lines.length - 1);
  return {
    type: 'single-choice',
    key,
    text: lines.slice(0, first).join('\n').trim(),
    choices: choices.map((choice, place) => ({ key: choiceKey(place), text: choice.text, correct: place === right })),
  };
}

const letterOf = (text: string): string => text.normalize('NFKC').toUpperCase();
