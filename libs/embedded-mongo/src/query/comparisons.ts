import { badValue } from '../errors.js';
import { compare } from '../bson/compare.js';
import { exactDouble } from '../bson/numbers.js';
import { type Numeric, RANK, isRegex, rankOf } from '../bson/values.js';

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte';
type Test = (value: unknown) => boolean;

/** Equality across number types; null is equal to missing. */
export function equalTest(operand: unknown): Test {
  if (operand === null || operand === undefined) return (value) => value === undefined || value === null;
  const rank = rankOf(operand);
  return (value) => value === operand || (rankOf(value) === rank && compare(value, operand) === 0);
}

/** MongoDB compares within one type only (save MinKey and MaxKey, also with missing); NaN is beside every number. */
export function rangeTest(operator: RangeOperator, operand: unknown): Test {
  if (isRegex(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`);
  const inclusive = operator === '$gte' || operator === '$lte';
  const above = operator === '$gt' || operator === '$gte';
  const rank = rankOf(operand);
  if (rank === RANK.null) return (value) => inclusive && (value === null || value === undefined);
  const nan = rank === RANK.number && isNaNValue(operand as Numeric);
  const crossesTypes = rank === RANK.minKey || rank === RANK.maxKey;
  return (value) => {
    if (rankOf(value) !== rank) {
      if (!crossesTypes) return false;
    } else if (rank === RANK.number && (nan || isNaNValue(value as Numeric))) {
      return inclusive && nan && isNaNValue(value as Numeric);
    }
    const order = compare(value, operand);
    return order === 0 ? inclusive : above ? order > 0 : order < 0;
  };
}

export function isNaNValue(value: Numeric): boolean {
  return Number.isNaN(exactDouble(value));
}
