import { Decimal128, Double, Int32, Long } from 'bson';
import type { Numeric } from './values.js';

/** A finite number exactly: digits × 10^exponent. */
interface Exact {
  digits: bigint;
  exponent: number;
}

/** The number as a double when that is exact (NaN and infinities included), else undefined. */
export function exactDouble(value: Numeric): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Decimal128) {
    const text = value.toString();
    const near = Number(text);
    if (!Number.isFinite(near) && !/inf|nan/i.test(text)) return undefined;
    return Number.isFinite(near) && compareExact(decimalParts(text), doubleParts(near)) !== 0 ? undefined : near;
  }
  const big = toBigInt(value);
  const near = Number(big);
  return BigInt(near) === big ? near : undefined;
}

/** MongoDB's order of numbers: NaN first, then by value, whatever the type. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const left = exactDouble(a);
  const right = exactDouble(b);
  if (left !== undefined && right !== undefined) {
    if (left < right) return -1;
    if (left > right) return 1;
    if (left === right) return 0;
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
  }
  if (left !== undefined && !Number.isFinite(left)) return left === Infinity ? 1 : -1;
  if (right !== undefined && !Number.isFinite(right)) return right === Infinity ? -1 : 1;
  return compareExact(exactParts(a), exactParts(b));
}

/** The digits and exponent of a finite number, without trailing zeros. */
export function exactParts(value: Numeric): Exact {
  if (value instanceof Decimal128) return decimalParts(value.toString());
  if (value instanceof Long || typeof value === 'bigint') return normal(toBigInt(value), 0);
  return doubleParts(exactDouble(value) ?? 0);
}

/** The largest double that is not above the value. */
export function floorDouble(value: Numeric): number {
  const parts = exactParts(value);
  const near = Number(`${parts.digits}e${parts.exponent}`);
  if (near === Infinity) return Number.MAX_VALUE;
  if (near === -Infinity) return -Infinity;
  return compareExact(doubleParts(near), parts) <= 0 ? near : nextDown(near);
}

function nextDown(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  if (value === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}

function toBigInt(value: Long | bigint): bigint {
  return typeof value === 'bigint' ? value : value.toBigInt();
}

function decimalParts(text: string): Exact {
  const match = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text);
  if (!match) return { digits: 0n, exponent: 0 };
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  return normal(BigInt(`${sign}${whole}${fraction}` || '0'), Number(exponent) - fraction.length);
}

function doubleParts(value: number): Exact {
  if (Number.isInteger(value)) return normal(BigInt(value), 0);
  // A double's fraction is binary: multiplying by 2 until it is whole, and dividing by 10 ÷ 5 each time, is exact.
  let scaled = value;
  let twos = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    twos += 1;
  }
  return normal(BigInt(scaled) * 5n ** BigInt(twos), -twos);
}

function normal(digits: bigint, exponent: number): Exact {
  if (digits === 0n) return { digits, exponent: 0 };
  let shortened = digits;
  let shifted = exponent;
  while (shortened % 10n === 0n) {
    shortened /= 10n;
    shifted += 1;
  }
  return { digits: shortened, exponent: shifted };
}

function compareExact(a: Exact, b: Exact): number {
  const shared = Math.min(a.exponent, b.exponent);
  const left = a.digits * 10n ** BigInt(a.exponent - shared);
  const right = b.digits * 10n ** BigInt(b.exponent - shared);
  return left < right ? -1 : left > right ? 1 : 0;
}
