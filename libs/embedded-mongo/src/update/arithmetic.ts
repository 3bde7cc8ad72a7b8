import { Decimal128, Double, Int32, Long } from 'bson';
import { badValue, notInSubset } from '../errors.js';
import { exactDouble } from '../bson/numbers.js';
import type { Numeric } from '../bson/values.js';

/** The sum in MongoDB's types: double when one is, else the smallest integer type not below either that holds it. */
export function add(a: Numeric, b: Numeric): Numeric {
  if (a instanceof Decimal128 || b instanceof Decimal128) throw notInSubset('arithmetic with Decimal128');
  if (isDouble(a) || isDouble(b)) return new Double(asDouble(a) + asDouble(b));
  const sum = asBigInt(a) + asBigInt(b);
  if (a instanceof Int32 && b instanceof Int32 && BigInt.asIntN(32, sum) === sum) return new Int32(Number(sum));
  if (BigInt.asIntN(64, sum) !== sum) throw badValue('integer overflow: the sum does not fit 64 bits');
  return Long.fromBigInt(sum);
}

function isDouble(value: Numeric): boolean {
  return value instanceof Double || typeof value === 'number';
}

function asDouble(value: Numeric): number {
  return value instanceof Long ? value.toNumber() : (exactDouble(value) ?? Number(value));
}

function asBigInt(value: Numeric): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(exactDouble(value) ?? 0);
}
