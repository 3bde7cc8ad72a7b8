import type { Answer, AskedQuestion } from '#contracts/catalog';

/** What stands in the form, question by question; a question that was left out has no answer. */
export function answersOf(form: FormData, questions: readonly AskedQuestion[]): Answer[] {
  return questions.flatMap(({ key, type }): Answer[] => {
    const given = form.getAll(key).map(String);
    if (type === 'short-text' || type === 'number') {
      const text = given[0]?.trim() ?? '';
      return text === '' ? [] : [{ question: key, text }];
    }
    return given.length === 0 ? [] : [{ question: key, choices: given }];
  });
}

/** The places, from 1 on, of the questions that were left out. */
export const leftOut = (questions: readonly AskedQuestion[], answers: readonly Answer[]): number[] =>
  questions.flatMap(({ key }, place) => (answers.some(({ question }) => question === key) ? [] : [place + 1]));
