import { serialize } from 'bson';
import { CODE, CommandError } from '../errors.js';

/** Work on BSON bytes without decoding: documents pass through the store as they came. */

/** Where the element after the one at `at` begins. Throws InvalidBSON (22) for an unknown type or a bad length. */
function endOfElement(bytes: Buffer, at: number): { name: string; end: number } {
  const nameEnd = bytes.indexOf(0, at + 1);
  if (nameEnd < 0) throw new CommandError(CODE.InvalidBSON, 'invalid BSON: unterminated field name');
  const value = nameEnd + 1;
  const end = value + valueSize(bytes, bytes[at]!, value);
  if (end < value || end >= bytes.length) throw new CommandError(CODE.InvalidBSON, 'invalid BSON: a bad length');
  return { name: bytes.toString('utf8', at + 1, nameEnd), end };
}

/** The bytes a value of this type has from `at` on, as far as it says itself. Throws InvalidBSON (22). */
export function valueSize(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return 0;
    case 0x08:
      return 1;
    case 0x10:
      return 4;
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return 8;
    case 0x07:
      return 12;
    case 0x13:
      return 16;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + bytes.readInt32LE(at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return bytes.readInt32LE(at);
    case 0x05:
      return 5 + bytes.readInt32LE(at);
    case 0x0b: {
      const pattern = bytes.indexOf(0, at);
      return bytes.indexOf(0, pattern + 1) + 1 - at;
    }
    case 0x0c:
      return 4 + bytes.readInt32LE(at) + 12;
    default:
      throw new CommandError(CODE.InvalidBSON, `invalid BSON: unknown type ${type}`);
  }
}

/** The document with `_id` as its first field, as MongoDB stores it; `id` is added when it has none. */
export function withIdFirst(bytes: Buffer, id: unknown): Buffer {
  const last = bytes.length - 1;
  for (let at = 4; at < last;) {
    const { name, end } = endOfElement(bytes, at);
    if (name === '_id') {
      return at === 4
        ? bytes
        : Buffer.concat([bytes.subarray(0, 4), bytes.subarray(at, end), bytes.subarray(4, at), bytes.subarray(end)]);
    }
    at = end;
  }
  const element = serialize({ _id: id }).subarray(4, -1);
  const made = Buffer.concat([bytes.subarray(0, 4), element, bytes.subarray(4)]);
  made.writeInt32LE(made.length, 0);
  return made;
}

/** A BSON array of ready-made documents, as the bytes of its value. */
export function rawArray(documents: readonly Uint8Array[]): Buffer {
  let size = 5;
  for (let i = 0; i < documents.length; i += 1) size += 2 + String(i).length + documents[i]!.length;
  const out = Buffer.allocUnsafe(size);
  let at = out.writeInt32LE(size, 0);
  for (let i = 0; i < documents.length; i += 1) {
    out[at++] = 0x03;
    at += out.write(String(i), at, 'latin1');
    out[at++] = 0;
    out.set(documents[i]!, at);
    at += documents[i]!.length;
  }
  out[at] = 0;
  return out;
}

/** A BSON document (or array) of ready-made elements. */
export function rawElements(elements: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), ...elements, Buffer.alloc(1)]);
  whole.writeInt32LE(whole.length, 0);
  return whole;
}

/** `{ <name>: <value of that type>, …the fields of rest }`. */
export function prependField(type: number, name: string, value: Uint8Array, rest: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(rest.length + 2 + Buffer.byteLength(name) + value.length);
  let at = out.writeInt32LE(out.length, 0);
  out[at++] = type;
  at += out.write(name, at);
  out[at++] = 0;
  out.set(value, at);
  out.set(rest.subarray(4), at + value.length);
  return out;
}
