import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { binaryBytes, fieldsOf, regexText } from './compare.js';
import { exactDouble, exactParts, floorDouble } from './numbers.js';
import { type Numeric, RANK, rankOf } from './values.js';

/**
 * Keys whose bytes sort (memcmp) exactly as `compare` sorts the values. Every encoding is prefix-free, so components
 * can be joined, and a descending component is the ascending one with all bits inverted. A value begins with its type
 * rank (1–127, inverted 128–254): 0 ends a list, 255 is above every continuation.
 */

/** What an empty array is in an index: below null. */
export const EMPTY_ARRAY = Symbol('empty array');

/** lmdb refuses keys above this many bytes (4 KB pages). */
const MAX_KEY_BYTES = 1978;

const END = 0;
const NOTHING = Buffer.alloc(0);
let scratch = Buffer.allocUnsafeSlow(8192);
let at = 0;

/** One value as key bytes. */
export function encodeKey(value: unknown): Buffer {
  at = 0;
  write(value);
  return written();
}

/** A compound key between two given ends: component i descending where `descending[i]`. */
export function encodeCompound(
  values: readonly unknown[],
  descending: readonly boolean[],
  before: Uint8Array = NOTHING,
  behind: Uint8Array = NOTHING,
): Buffer {
  at = 0;
  writeBytes(before);
  for (let i = 0; i < values.length; i += 1) {
    const start = at;
    write(values[i]);
    if (descending[i]) invert(start);
  }
  writeBytes(behind);
  return written();
}

function written(): Buffer {
  const key = Buffer.allocUnsafe(at);
  scratch.copy(key, 0, 0, at);
  return key;
}

/** Key bytes with all bits inverted: the order turned round. */
export function inverted(key: Buffer): Buffer {
  return Buffer.from(key.map((byte) => ~byte & 0xff));
}

export function refuseLongKey(bytes: number, what: string): void {
  if (bytes > MAX_KEY_BYTES) {
    throw new CommandError(CODE.KeyTooLong, `${what}: key of ${bytes} bytes is over the limit of ${MAX_KEY_BYTES}`);
  }
}

function invert(start: number): void {
  for (let i = start; i < at; i += 1) scratch[i] = ~scratch[i]! & 0xff;
}

function reserve(bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const grown = Buffer.allocUnsafeSlow(Math.max(scratch.length * 2, at + bytes));
  scratch.copy(grown, 0, 0, at);
  scratch = grown;
}

function byte(value: number): void {
  reserve(1);
  scratch[at++] = value;
}

function write(value: unknown): void {
  if (value === EMPTY_ARRAY) return byte(RANK.undefined);
  const rank = rankOf(value);
  byte(rank);
  switch (rank) {
    case RANK.number:
      return writeNumber(value as Numeric);
    case RANK.string:
      return writeText(String(value));
    case RANK.object:
      for (const [name, item] of fieldsOf(value)) {
        byte(rankOf(item));
        writeText(name);
        write(item);
      }
      return byte(END);
    case RANK.array:
      for (const item of value as unknown[]) write(item);
      return byte(END);
    case RANK.binary: {
      const bytes = binaryBytes(value as Binary);
      reserve(5);
      at = scratch.writeUInt32BE(bytes.length, at);
      scratch[at++] = (value as Binary).sub_type;
      return writeBytes(bytes);
    }
    case RANK.objectId:
      return writeBytes((value as ObjectId).id);
    case RANK.boolean:
      return byte(value ? 1 : 0);
    case RANK.date:
      return writeDate((value as Date).getTime());
    case RANK.timestamp:
      reserve(8);
      at = scratch.writeBigUInt64BE(BigInt.asUintN(64, (value as Timestamp).toBigInt()), at);
      return;
    case RANK.regex:
      return writeText(regexText(value as BSONRegExp));
    case RANK.code:
    case RANK.codeWithScope:
      writeText(String((value as Code).code));
      if ((value as Code).scope) write((value as Code).scope);
      return;
    default:
  }
}

/** A signed number of 64 bits with its sign turned round; whole numbers of milliseconds are exact in a double. */
function writeDate(milliseconds: number): void {
  const high = Math.floor(milliseconds / 2 ** 32);
  reserve(8);
  at = scratch.writeUInt32BE((high ^ 0x80000000) >>> 0, at);
  at = scratch.writeUInt32BE(milliseconds - high * 2 ** 32, at);
}

function writeBytes(bytes: Uint8Array): void {
  reserve(bytes.length);
  scratch.set(bytes, at);
  at += bytes.length;
}

/** UTF-8; 0 becomes 0 255 and the end is 0 1, so that "a" sorts before "a\0" also when inverted. */
function writeText(text: string): void {
  if (text.includes('\0')) {
    for (const [i, part] of text.split('\0').entries()) {
      if (i > 0) writeBytes(Buffer.from([0, 255]));
      writeBytes(Buffer.from(part));
    }
  } else {
    reserve(text.length * 3);
    at += scratch.write(text, at);
  }
  reserve(2);
  scratch[at++] = 0;
  scratch[at++] = 1;
}

/** The floor as a sortable double, then 0 when that is exact, or 1 and the decimal digits (large Long, Decimal128). */
function writeNumber(value: Numeric): void {
  const exact = exactDouble(value);
  reserve(9);
  writeDouble(exact ?? floorDouble(value));
  scratch[at++] = exact === undefined ? 1 : 0;
  if (exact === undefined) writeDigits(value);
}

function writeDouble(value: number): void {
  const start = at;
  at = scratch.writeDoubleBE(value === 0 ? 0 : value, at);
  if (Number.isNaN(value)) scratch.fill(0, start, at);
  else if (scratch[start]! & 0x80) invert(start);
  else scratch[start]! |= 0x80;
}

/** Within one double's gap: exponent of the first digit, the digits (+1, ended by 0); inverted for negatives. */
function writeDigits(value: Numeric): void {
  const { digits, exponent } = exactParts(value);
  const text = String(digits < 0n ? -digits : digits);
  const start = at;
  reserve(text.length + 3);
  at = scratch.writeUInt16BE(exponent + text.length + 0x8000, at);
  for (const digit of text) scratch[at++] = Number(digit) + 1;
  scratch[at++] = END;
  if (digits < 0n) invert(start);
}
