import { DomainError } from '#contracts';
import type { AskedQuestion, Question, Quiz } from '#contracts/catalog';

type Mistake = 'doubled-question' | 'doubled-choice' | 'no-correct-choice' | 'several-correct-choices' | 'ask-too-many';

/** @throws DomainError `quiz-invalid` (details: `question` and `why`) for what the schema cannot say. */
export function checkQuiz({ questions, ask = questions.length }: Quiz): void {
  const refuse = (question: string | null, why: Mistake): never => {
    throw new DomainError('quiz-invalid', { question, why });
  };
  if (ask > questions.length) refuse(null, 'ask-too-many');
  const doubled = firstDoubled(questions.map(({ key }) => key));
  if (doubled !== undefined) refuse(doubled, 'doubled-question');
  for (const question of questions) {
    if (!('choices' in question)) continue;
    if (firstDoubled(question.choices.map(({ key }) => key)) !== undefined) refuse(question.key, 'doubled-choice');
    const correct = question.choices.filter((choice) => choice.correct).length;
    if (correct === 0) refuse(question.key, 'no-correct-choice');
    if (question.type === 'single-choice' && correct > 1) refuse(question.key, 'several-correct-choices');
  }
}

const firstDoubled = (keys: readonly string[]): string | undefined =>
  keys.find((key, place) => keys.indexOf(key) !== place);

/**
 * The questions of the attempt with this seed, in the order asked: the same for ever, so that nothing need be kept
 * between asking and grading. Without a seed all of them, as they stand. Shuffled choices are called by their place:
 * authors write the right one first, and its own key would tell.
 */
export function drawQuestions(quiz: Quiz, seed: string | undefined): Question[] {
  if (seed === undefined) return quiz.questions;
  const drawn = shuffled(quiz.questions, `${seed}/questions`).slice(0, quiz.ask ?? quiz.questions.length);
  if (!quiz.shuffle) return quiz.questions.filter((question) => drawn.includes(question));
  return drawn.map((question) =>
    'choices' in question
      ? {
          ...question,
          choices: shuffled(question.choices, `${seed}/${question.key}`).map((choice, place) => ({
            ...choice,
            key: `c${place + 1}`,
          })),
        }
      : question,
  );
}

/** A question as it may be shown before grading: field by field, so that nothing of the answer slips through. */
export const askedQuestion = (question: Question): AskedQuestion => ({
  key: question.key,
  type: question.type,
  text: question.text,
  points: question.points,
  ...('choices' in question && { choices: question.choices.map(({ key, text }) => ({ key, text })) }),
});

/** Sorted by a hash of the seed and the key: no generator, no state. */
function shuffled<T extends { readonly key: string }>(things: readonly T[], seed: string): T[] {
  return things
    .map((thing) => ({ thing, rank: hashOf(`${seed}/${thing.key}`) }))
    .sort((a, b) => a.rank - b.rank || (a.thing.key < b.thing.key ? -1 : 1))
    .map(({ thing }) => thing);
}

/** FNV-1a, then mixed (murmur3's last step): near seeds give far ranks. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
