import { DomainError } from '#contracts';
import type { Placement, SurveyAnswers, Wave } from '#contracts/outcomes';
import { MOST, type Decision, type Outcome } from './outcome-parts.domain.js';

/**
 * An answer to a wave's survey. There is one for each wave; the same again changes nothing.
 * @throws DomainError `no-answer` when it is empty, `survey-answered` when the wave has another answer.
 */
export function decideSurvey(state: Outcome, wave: Wave, answers: SurveyAnswers): Decision {
  if (Object.values(answers).every((answer) => answer === undefined)) throw new DomainError('no-answer');
  const answered = state.surveys.find((survey) => survey.wave === wave);
  if (!answered) return { outcome: 'created', state: { ...state, surveys: [...state.surveys, { wave, answers }] } };
  if (!isSame(answered.answers, answers, ['satisfaction', 'understanding', 'usedAtWork']))
    throw new DomainError('survey-answered', { wave });
  return { outcome: 'unchanged', state };
}

/**
 * A placement, known by the day it began: the office may correct the rest of it.
 * @throws DomainError `left-before-start`, `too-many-outcomes`.
 */
export function decidePlacement(state: Outcome, placement: Placement): Decision {
  if (placement.leftOn !== null && placement.leftOn < placement.startedOn) throw new DomainError('left-before-start');
  const kept = keep(
    state.placements,
    placement,
    ['startedOn'],
    ['leftOn', 'insured', 'openEnded', 'related', 'source', 'checkedOn'],
  );
  return { outcome: kept.outcome, state: kept.outcome === 'unchanged' ? state : { ...state, placements: kept.list } };
}

function keep<T extends object>(
  list: readonly T[],
  entry: T,
  identity: readonly (keyof T)[],
  details: readonly (keyof T)[],
): { outcome: Decision['outcome']; list: readonly T[] } {
  const place = list.findIndex((other) => isSame(other, entry, identity));
  const known = list[place];
  if (!known) {
    if (list.length >= MOST) throw new DomainError('too-many-outcomes', { most: MOST });
    return { outcome: 'created', list: [...list, entry] };
  }
  if (isSame(known, entry, details)) return { outcome: 'unchanged', list };
  return { outcome: 'updated', list: list.with(place, entry) };
}

const isSame = <T extends object>(a: T, b: T, fields: readonly (keyof T)[]): boolean =>
  fields.every((field) => a[field] === b[field]);
