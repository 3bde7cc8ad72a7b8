import { BSONRegExp, Decimal128, Double, Int32, Long, serialize } from 'bson';
import { CODE, CommandError } from '../errors.js';

import type { Doc } from './decode.js';

export { decode, type Doc } from './decode.js';

export function encode(doc: Doc): Uint8Array {
  return serialize(doc);
}

/** Canonical type ranks in MongoDB's comparison order; none is 0 or 255, which the key encoding needs for itself. */
export const RANK = {
  minKey: 1,
  undefined: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
} as const;

const TAGGED: Record<string, number> = {
  Int32: RANK.number,
  Double: RANK.number,
  Long: RANK.number,
  Decimal128: RANK.number,
  BSONSymbol: RANK.string,
  Binary: RANK.binary,
  ObjectId: RANK.objectId,
  Timestamp: RANK.timestamp,
  BSONRegExp: RANK.regex,
  DBRef: RANK.object,
  Code: RANK.code,
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
};

export type Numeric = Int32 | Double | Long | Decimal128 | number | bigint;

/** The value's place in MongoDB's type order; `undefined` stands for a missing field and ranks with null. */
export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return RANK.string;
    case 'boolean':
      return RANK.boolean;
    case 'number':
    case 'bigint':
      return RANK.number;
    case 'undefined':
      return RANK.null;
    default:
  }
  if (value === null) return RANK.null;
  const tag = tagOf(value);
  if (tag !== undefined) {
    if (tag === 'Code' && (value as { scope?: unknown }).scope) return RANK.codeWithScope;
    return TAGGED[tag] ?? RANK.object;
  }
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  return RANK.object;
}

/** `Int32`, `ObjectId`, … for the wrapper classes of bson; undefined for plain values. */
function tagOf(value: unknown): string | undefined {
  return (value as { _bsontype?: string })._bsontype;
}

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && rankOf(value) === RANK.object && tagOf(value) === undefined;
}

export function isRegex(value: unknown): value is BSONRegExp {
  return value instanceof BSONRegExp;
}

export function isNumeric(value: unknown): value is Numeric {
  return rankOf(value) === RANK.number;
}

/** A command's number field as a JavaScript number. */
export function toNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof Long) return value.toNumber();
  throw new CommandError(CODE.TypeMismatch, `'${name}' must be a number`);
}

/** A command's flag: booleans, and numbers as MongoDB reads them. */
export function toFlag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : toNumber(value, 'flag') !== 0;
}

const TYPE_NAMES = new Map<number, string>([
  [RANK.null, 'null'],
  [RANK.string, 'string'],
  [RANK.object, 'object'],
  [RANK.array, 'array'],
  [RANK.binary, 'binData'],
  [RANK.objectId, 'objectId'],
  [RANK.boolean, 'bool'],
  [RANK.date, 'date'],
  [RANK.timestamp, 'timestamp'],
  [RANK.regex, 'regex'],
]);

/** MongoDB's name of a value's type, for messages. */
export function typeName(value: unknown): string {
  const tag = value === undefined || value === null ? undefined : tagOf(value);
  if (tag === 'Int32') return 'int';
  if (tag === 'Double') return 'double';
  if (tag === 'Long') return 'long';
  if (tag === 'Decimal128') return 'decimal';
  return TYPE_NAMES.get(rankOf(value)) ?? 'unknown';
}
