import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { compareNumbers } from './numbers.js';
import { type Doc, type Numeric, RANK, rankOf } from './values.js';

/** MongoDB's total order of values, across types: negative, zero or positive. A missing field equals null. */
export function compare(a: unknown, b: unknown): number {
  const rank = rankOf(a);
  const other = rankOf(b);
  if (rank !== other) return rank - other;
  switch (rank) {
    case RANK.number:
      return compareNumbers(a as Numeric, b as Numeric);
    case RANK.string:
      return compareText(String(a), String(b));
    case RANK.object:
      return compareObjects(fieldsOf(a), fieldsOf(b));
    case RANK.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case RANK.binary:
      return compareBinary(a as Binary, b as Binary);
    case RANK.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case RANK.boolean:
      return Number(a) - Number(b);
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case RANK.timestamp:
      return (a as Timestamp).comp(b as Timestamp);
    case RANK.regex:
      return compareText(regexText(a as BSONRegExp), regexText(b as BSONRegExp));
    case RANK.code:
    case RANK.codeWithScope:
      return compareCode(a as Code, b as Code);
    default:
      return 0;
  }
}

export function equal(a: unknown, b: unknown): boolean {
  return compare(a, b) === 0;
}

/** By code point, as UTF-8 bytes sort; JavaScript's own order puts U+10000 and above before U+E000. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The fields in their order; a DBRef is a document with `$ref` and `$id`. */
export function fieldsOf(value: unknown): [string, unknown][] {
  const asDocument = (value as { toJSON?: () => Doc; _bsontype?: string })._bsontype === 'DBRef';
  return Object.entries(asDocument ? (value as { toJSON: () => Doc }).toJSON() : (value as Doc));
}

function compareObjects(a: [string, unknown][], b: [string, unknown][]): number {
  for (const [i, [name, value]] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    const order = rankOf(value) - rankOf(other[1]) || compareText(name, other[0]) || compare(value, other[1]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (const [i, value] of a.entries()) {
    if (i >= b.length) return 1;
    const order = compare(value, b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinary(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(binaryBytes(a), binaryBytes(b));
}

export function binaryBytes(value: Binary): Uint8Array {
  return value.buffer.subarray(0, value.position);
}

export function regexText(value: BSONRegExp): string {
  return `${value.pattern}\0${value.options}`;
}

function compareCode(a: Code, b: Code): number {
  return compareText(String(a.code), String(b.code)) || (a.scope && b.scope ? compare(a.scope, b.scope) : 0);
}
