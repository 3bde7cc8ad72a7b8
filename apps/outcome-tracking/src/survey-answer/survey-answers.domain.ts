import { DomainError } from '#contracts';
import type { ItemAnswer, QuestionnaireItem, SurveyAnswers } from '#contracts/outcomes';

/**
 * The answers as they are kept: each fits its item, in the order of the items; nothing twice.
 * @throws DomainError `no-answer`, `answer-unfit`, `answer-missing`, each with the item.
 */
export function fitAnswers(items: readonly QuestionnaireItem[], answers: readonly ItemAnswer[]): ItemAnswer[] {
  if (answers.length === 0) throw new DomainError('no-answer');
  const given = new Map<string, ItemAnswer>();
  for (const answer of answers) {
    const item = items.find(({ key }) => key === answer.item);
    const place = placeOf(answer.item, answer.row);
    if (!item || given.has(place) || !fits(item, answer)) throw new DomainError('answer-unfit', { item: answer.item });
    given.set(place, answer);
  }
  return items.flatMap((item) => {
    const rows = item.type === 'matrix' ? item.rows.map(({ key }) => key) : [undefined];
    const found = rows.map((row) => given.get(placeOf(item.key, row)));
    if (item.required && found.includes(undefined)) throw new DomainError('answer-missing', { item: item.key });
    return found.flatMap((answer) => (answer ? [inOrder(item, answer)] : []));
  });
}

/** What of the answers counts in reports. */
export function countedAnswers(items: readonly QuestionnaireItem[], answers: readonly ItemAnswer[]): SurveyAnswers {
  const counted: Record<string, number | boolean> = {};
  for (const item of items) {
    const answer = answers.find((one) => one.item === item.key);
    if (!answer) continue;
    if (item.type === 'scale' && item.counts && answer.points !== undefined) counted[item.counts] = answer.points;
    if (item.type === 'choice' && item.counts) counted[item.counts] = answer.choices?.[0] === 'yes';
  }
  return counted;
}

const placeOf = (item: string, row: string | undefined): string => `${item}/${row ?? ''}`;

/** Exactly what the item's type takes, and nothing else. */
function fits(item: QuestionnaireItem, { row, points, choices, text }: ItemAnswer): boolean {
  const has = { row: row !== undefined, points: points !== undefined, choices: !!choices, text: text !== undefined };
  const only = (...wanted: (keyof typeof has)[]) =>
    Object.entries(has).every(([field, there]) => there === wanted.includes(field as keyof typeof has));
  switch (item.type) {
    case 'scale':
      return only('points') && points !== undefined && points <= item.max;
    case 'matrix':
      return (
        only('row', 'points') && points !== undefined && points <= item.max && item.rows.some(({ key }) => key === row)
      );
    case 'text':
      return only('text') && text !== undefined && text.length <= item.max;
    case 'choice': {
      if (!only('choices') || !choices || new Set(choices).size < choices.length) return false;
      return (item.many || choices.length === 1) && choices.every((key) => item.options.some((one) => one.key === key));
    }
  }
}

const inOrder = (item: QuestionnaireItem, answer: ItemAnswer): ItemAnswer =>
  item.type === 'choice' && answer.choices
    ? { ...answer, choices: item.options.flatMap(({ key }) => (answer.choices?.includes(key) ? [key] : [])) }
    : answer;
