import { DomainError } from '#contracts';
import type { ItemAnswer, SurveyAnswers, Wave } from '#contracts/outcomes';
import type { Decision, KeptForm, Outcome } from './outcome-parts.domain.js';

const MOST_TIMES = 100;

/**
 * A filled-in questionnaire of a wave; another one replaces it. `counted` is what of it counts in reports.
 * @throws DomainError `too-many-outcomes`.
 */
export function decideForm(
  state: Outcome,
  wave: Wave,
  counted: SurveyAnswers,
  form: Omit<KeptForm, 'times'>,
  now: Date,
): Decision {
  const before = state.surveys.find((survey) => survey.wave === wave);
  const times = before?.form?.times ?? [];
  if (before?.form && contentOf(before.form) === contentOf(form)) return { outcome: 'unchanged', state };
  if (times.length >= MOST_TIMES) throw new DomainError('too-many-outcomes', { most: MOST_TIMES });
  const next = { wave, answers: counted, form: { ...form, times: [...times, now] } };
  const others = state.surveys.filter((survey) => survey !== before);
  return { outcome: before ? 'updated' : 'created', state: { ...state, surveys: [...others, next] } };
}

/** An answer with nothing in it but what was said: stored ones have empty lists. */
export const plainAnswer = ({ item, row, points, choices, text }: ItemAnswer): ItemAnswer => ({
  item,
  ...(row != null && { row }),
  ...(points != null && { points }),
  ...(choices?.length && { choices: [...choices] }),
  ...(text != null && { text }),
});

const contentOf = ({ questionnaire, version, items }: Omit<KeptForm, 'times'>): string =>
  JSON.stringify([questionnaire, version, items.map(plainAnswer)]);
