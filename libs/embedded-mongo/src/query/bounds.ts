import { encodeKey, inverted } from '../bson/key.js';
import { type Numeric, RANK, rankOf } from '../bson/values.js';
import type { KeyRange } from '../storage/scan.js';
import { isNaNValue } from './comparisons.js';
import type { Condition } from './matcher.js';

/**
 * What an index has to look at for one field: single values, or one span. Both may hold too much (every document is
 * tested against the whole filter), never too little.
 */
export type Bounds = { points: Buffer[] } | { span: Span };

/** Byte prefixes; inclusive takes in every key that begins with the prefix. */
interface Span {
  low: Buffer;
  lowInclusive: boolean;
  high: Buffer;
  highInclusive: boolean;
}

/** Above whatever may follow a whole value, or (inverted end of a text: 255 254) the beginning of a text. */
const ABOVE = Buffer.from([255, 255]);

/** The bounds that the conditions on one field give, or none. An array there (multikey) may use one condition only. */
export function boundsOf(conditions: readonly Condition[], multikey: boolean): Bounds | undefined {
  const equality = conditions.find(({ op, operand }) => op === 'eq' && isBoundable(operand));
  if (equality) return { points: [encodeKey(equality.operand)] };
  const list = conditions.find(({ op, operand }) => op === 'in' && (operand as unknown[]).every(isBoundable));
  if (list) return { points: sortedKeys(list.operand as unknown[]) };
  const spans = conditions.map(spanOf).filter((span) => span !== undefined);
  if (spans.length === 0) return undefined;
  return { span: multikey ? spans[0]! : spans.reduce(intersect) };
}

/** The key range of a field's bounds behind a fixed beginning. */
export function rangesBehind(start: Buffer, bounds: Bounds, descending: boolean): KeyRange[] {
  if ('points' in bounds) {
    const points = descending ? bounds.points.map(inverted).reverse() : bounds.points;
    return points.map((point) => everythingBehind(Buffer.concat([start, point])));
  }
  const { low, lowInclusive, high, highInclusive } = bounds.span;
  const [from, fromInclusive, to, toInclusive] = descending
    ? [inverted(high), highInclusive, inverted(low), lowInclusive]
    : [low, lowInclusive, high, highInclusive];
  return [
    {
      start: Buffer.concat(fromInclusive ? [start, from] : [start, from, ABOVE]),
      end: Buffer.concat(toInclusive ? [start, to, ABOVE] : [start, to]),
    },
  ];
}

export function everythingBehind(start: Buffer): KeyRange {
  return { start, end: Buffer.concat([start, ABOVE]) };
}

function isBoundable(operand: unknown): boolean {
  const rank = rankOf(operand);
  return rank !== RANK.array && rank !== RANK.regex;
}

function sortedKeys(values: unknown[]): Buffer[] {
  const keys = values.map(encodeKey).sort((a, b) => a.compare(b));
  return keys.filter((key, i) => i === 0 || !key.equals(keys[i - 1]!));
}

function spanOf({ op, operand }: Condition): Span | undefined {
  if (op === 'prefix') {
    if (operand === undefined) return undefined;
    const prefix = encodeKey(operand).subarray(0, -2);
    return { low: prefix, lowInclusive: true, high: prefix, highInclusive: true };
  }
  if (op !== 'gt' && op !== 'gte' && op !== 'lt' && op !== 'lte') return undefined;
  const rank = rankOf(operand);
  const crossesTypes = rank === RANK.minKey || rank === RANK.maxKey;
  if (!isBoundable(operand) || crossesTypes || (rank === RANK.number && isNaNValue(operand as Numeric)))
    return undefined;
  const ofType = Buffer.from([rank]);
  const key = encodeKey(operand);
  const inclusive = op === 'gte' || op === 'lte';
  return op === 'gt' || op === 'gte'
    ? { low: key, lowInclusive: inclusive, high: ofType, highInclusive: true }
    : { low: ofType, lowInclusive: true, high: key, highInclusive: inclusive };
}

function intersect(a: Span, b: Span): Span {
  const low = tighter(a.low, a.lowInclusive, b.low, b.lowInclusive, 1);
  const high = tighter(a.high, a.highInclusive, b.high, b.highInclusive, -1);
  return { low: low.key, lowInclusive: low.inclusive, high: high.key, highInclusive: high.inclusive };
}

function tighter(a: Buffer, aInclusive: boolean, b: Buffer, bInclusive: boolean, wanted: 1 | -1) {
  // A prefix (a whole type) is wider than anything within it.
  const aHoldsB = b.length > a.length && b.subarray(0, a.length).equals(a);
  const bHoldsA = a.length > b.length && a.subarray(0, b.length).equals(b);
  const order = aHoldsB ? -wanted : bHoldsA ? wanted : Buffer.compare(a, b);
  if (order === 0) return { key: a, inclusive: aInclusive && bInclusive };
  return order === wanted ? { key: a, inclusive: aInclusive } : { key: b, inclusive: bInclusive };
}
