import type { ItemAnswer, QuestionnaireItem } from '#contracts/outcomes';

/** What was answered so far, by place: an item, or a row of a matrix. */
export type Answers = Readonly<Record<string, ItemAnswer>>;

export const placeOf = (item: string, row?: string): string => (row === undefined ? item : `${item}/${row}`);

/** Where an item takes answers: once, or row by row. */
export const placesOf = (item: QuestionnaireItem): string[] =>
  item.type === 'matrix' ? item.rows.map(({ key }) => placeOf(item.key, key)) : [item.key];

export const byPlace = (answers: readonly ItemAnswer[]): Answers =>
  Object.fromEntries(answers.map((answer) => [placeOf(answer.item, answer.row), answer]));

/** With another answer at its place; one that says nothing (no text, no choice) takes the place's answer away. */
export function withAnswer(answers: Answers, answer: ItemAnswer): Answers {
  const place = placeOf(answer.item, answer.row);
  const { [place]: _, ...others } = answers;
  return saysNothing(answer) ? others : { ...others, [place]: answer };
}

const saysNothing = ({ points, choices = [], text = '' }: ItemAnswer): boolean =>
  points === undefined && choices.length === 0 && text === '';

/** Places that must be answered and are not, in the order of the page. */
export const missingPlaces = (items: readonly QuestionnaireItem[], answers: Answers): string[] =>
  items
    .filter(({ required }) => required)
    .flatMap(placesOf)
    .filter((place) => !isThere(answers[place]));

/** What is sent: the answers of these items in their order. */
export const answersTo = (items: readonly QuestionnaireItem[], answers: Answers): ItemAnswer[] =>
  items.flatMap(placesOf).flatMap((place) => {
    const answer = answers[place];
    return answer && isThere(answer) ? [answer] : [];
  });

/** How many of these items have an answer; of a matrix, in every row. */
export const answeredCount = (items: readonly QuestionnaireItem[], answers: Answers): number =>
  items.filter((item) => placesOf(item).every((place) => isThere(answers[place]))).length;

/** Blanks alone are no answer. */
const isThere = (answer: ItemAnswer | undefined): boolean => answer !== undefined && answer.text?.trim() !== '';
