import { Binary, Double, Int32, Long, ObjectId, deserialize } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { valueSize } from './raw.js';

/** A decoded document: numbers stay wrapped (Int32, Double, Long), so that every type goes back exactly as it came. */
export type Doc = Record<string, unknown>;

/**
 * BSON to values that keep their exact type, as bson's own `deserialize` makes them without promotion: the common types
 * here, in one pass over the bytes, the rare ones there. It is most of what a command costs.
 */

const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;
/** As deep as MongoDB lets documents be. */
const DEEPEST = 200;

let bytes: Buffer;
let at = 0;
let depth = 0;

/**
 * Decodes one document that fills the buffer. The documents of a top-level array named `raw` stay bytes. Throws
 * InvalidBSON (22) for damaged input.
 */
export function decode(document: Uint8Array, raw?: string): Doc {
  bytes = Buffer.isBuffer(document) ? document : Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  at = 0;
  depth = 0;
  try {
    if (bytes.length < 5) throw damaged('no document');
    const doc = readObject(raw);
    if (at !== bytes.length) throw damaged('a document of another length than it says');
    return doc;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(what: string): CommandError {
  return new CommandError(CODE.InvalidBSON, `invalid BSON: ${what}`);
}

function readObject(raw?: string): Doc {
  const end = enter();
  const doc: Doc = {};
  for (let type = bytes[at++]!; type !== 0; type = bytes[at++]!) {
    const name = readName();
    const value = type === 0x04 && name === raw ? readArray(true) : readValue(type);
    if (name === '__proto__')
      Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true });
    else doc[name] = value;
  }
  leave(end);
  return doc;
}

function readArray(raw = false): unknown[] {
  const end = enter();
  const items: unknown[] = [];
  for (let type = bytes[at++]!; type !== 0; type = bytes[at++]!) {
    while (bytes[at] !== 0 && at < end) at += 1;
    at += 1;
    if (raw && type === 0x03) {
      const size = valueSize(bytes, type, at);
      if (size < 5 || at + size > end) throw damaged('a bad length');
      items.push(bytes.subarray(at, (at += size)));
    } else items.push(readValue(type));
  }
  leave(end);
  return items;
}

/** Takes the length of a document or array; answers where it ends. */
function enter(): number {
  const start = at;
  const size = readInt32();
  if (size < 5 || start + size > bytes.length) throw damaged('a bad length');
  if ((depth += 1) > DEEPEST) throw damaged(`more than ${DEEPEST} levels`);
  return start + size;
}

function leave(end: number): void {
  if (at !== end) throw damaged('a bad length');
  depth -= 1;
}

function readValue(type: number): unknown {
  switch (type) {
    case 0x01: {
      const value = new Double(bytes.readDoubleLE(at));
      at += 8;
      return value;
    }
    case 0x02:
      return readText();
    case 0x03:
      return readObject();
    case 0x04:
      return readArray();
    case 0x05:
      return bytes[at + 4] === Binary.SUBTYPE_BYTE_ARRAY ? readRare(type) : readBinary();
    case 0x07:
      if (at + 12 > bytes.length) throw damaged('a bad length');
      at += 12;
      return new ObjectId(bytes.subarray(at - 12, at));
    case 0x08: {
      const flag = bytes[at++]!;
      if (flag > 1) throw damaged('a boolean that is neither');
      return flag === 1;
    }
    case 0x09:
      return readDate();
    case 0x0a:
      return null;
    case 0x10:
      return new Int32(readInt32());
    case 0x12: {
      const low = readInt32();
      return new Long(low, readInt32());
    }
    default:
      return readRare(type);
  }
}

function readInt32(): number {
  if (at + 4 > bytes.length) throw damaged('a bad length');
  const value = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  at += 4;
  return value;
}

/** JavaScript has no dates beyond the year 275760: refused here rather than changed. */
function readDate(): Date {
  const low = readInt32();
  const date = new Date(readInt32() * 2 ** 32 + (low >>> 0));
  if (Number.isNaN(date.getTime())) throw damaged('a date beyond the year 275760');
  return date;
}

function readText(): string {
  const size = readInt32();
  const start = at;
  at += size;
  if (size < 1 || at > bytes.length || bytes[at - 1] !== 0) throw damaged('a bad length of a text');
  const text = bytes.toString('utf8', start, at - 1);
  if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes.subarray(start, at - 1)))
    throw damaged('a text that is no UTF-8');
  return text;
}

function readBinary(): Binary {
  const size = readInt32();
  const start = at + 1;
  if (size < 0 || start + size > bytes.length) throw damaged('a bad length');
  const value = new Binary(bytes.subarray(start, start + size), bytes[at]);
  at = start + size;
  return value;
}

/** Decimal128, timestamps, regular expressions, code and what is deprecated: read by the library, one at a time. */
function readRare(type: number): unknown {
  const size = valueSize(bytes, type, at);
  if (size < 0 || at + size >= bytes.length) throw damaged('a bad length');
  const alone = Buffer.alloc(4 + 2 + size + 1);
  alone.writeInt32LE(alone.length, 0);
  alone[4] = type;
  bytes.copy(alone, 6, at, at + size);
  at += size;
  return deserialize(alone, EXACT)[''];
}

/** Field names come again and again: each is made into a string once, and found by its bytes after that. */
const NAMES = 1024;
const LONGEST_KEPT = 40;
const names = Array.from({ length: NAMES }, () => '');

function readName(): string {
  const start = at;
  let hash = 0;
  let byte = bytes[at];
  for (; byte !== 0; byte = bytes[++at]) {
    if (byte === undefined) throw damaged('unterminated field name');
    hash = (hash * 31 + byte) | 0;
  }
  const length = at - start;
  at += 1;
  if (length > LONGEST_KEPT) return bytes.toString('utf8', start, start + length);
  const slot = hash & (NAMES - 1);
  const known = names[slot]!;
  if (known.length === length && isAt(known, start)) return known;
  const name = bytes.toString('utf8', start, start + length);
  names[slot] = name;
  return name;
}

/** Only of ASCII every character is its byte. */
function isAt(name: string, start: number): boolean {
  for (let i = 0; i < name.length; i += 1) if (name.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
