import { Long, serialize } from 'bson';
import fc from 'fast-check';

const OP_MSG = 2013;

/** A wire message, with a length that may lie. */
export function message(opCode: number, body: Uint8Array, claimedLength?: number): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(claimedLength ?? 16 + body.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

export function command(document: object, flags = 0): Buffer {
  return message(OP_MSG, sections(flags, [0, serialize(document)]));
}

function sections(flags: number, ...parts: [kind: number, bytes: Uint8Array][]): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(flags, 0);
  return Buffer.concat([head, ...parts.flatMap(([kind, bytes]) => [Buffer.from([kind]), bytes])]);
}

/** A sequence of documents, as drivers send inserts; its size may lie. */
function sequence(name: string, documents: Uint8Array[], claimedSize?: number): Buffer {
  const rest = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(claimedSize ?? rest.length + 4);
  return Buffer.concat([size, rest]);
}

const $db = 'broken';
const sound: Buffer[] = [
  { hello: 1, $db },
  { find: 'x', filter: { a: { $in: [1, 'b', null] }, 'c.d': { $gte: 1.5 } }, sort: { a: 1 }, limit: 5, $db },
  { insert: 'x', documents: [{ a: 'some text', b: [1, 2, { c: 1 }], d: new Date(1) }], $db },
  {
    update: 'x',
    updates: [{ q: { a: 1 }, u: { $set: { 'b.$[e]': 1 } }, arrayFilters: [{ e: 2 }], upsert: true }],
    $db,
  },
  { delete: 'x', deletes: [{ q: { a: { $gt: 1 } }, limit: 1 }], $db },
  { findAndModify: 'x', query: { a: 1 }, update: { $push: { l: { $each: [1], $slice: -3 } } }, upsert: true, $db },
  { aggregate: 'x', pipeline: [{ $match: { a: 1 } }, { $group: { _id: '$b', n: { $sum: 1 } } }], cursor: {}, $db },
  { createIndexes: 'x', indexes: [{ key: { a: 1, b: -1 }, name: 'a' }], $db },
  { getMore: Long.fromNumber(5), collection: 'x', $db },
  { distinct: 'x', key: 'a', query: {}, $db },
].map((document) => command(document));
sound.push(
  message(OP_MSG, sections(0, [0, serialize({ insert: 'x', $db })], [1, sequence('documents', [serialize({ a: 1 })])])),
);

const anySound = fc.constantFrom(...sound);
/** A place in a message: a share of its length (of all doubles, most are near 0). */
const place = fc.nat(999_999).map((millionths) => millionths / 1_000_000);
const int32 = fc.oneof(
  fc.integer(),
  fc.constantFrom(-1, 0, 1, 4, 5, 15, 16, 47_999_999, 48_000_001, 2 ** 31 - 1, -(2 ** 31)),
);

/** One to four bytes of a sound message are others. */
const changed = fc
  .tuple(anySound, fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }))
  .map(([whole, changes]) => {
    const bytes = Buffer.from(whole);
    for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
    return bytes;
  });

/** Anywhere in a sound message a length (or what is read as one) lies. */
const lying = fc.tuple(anySound, place, int32).map(([whole, at, value]) => {
  const bytes = Buffer.from(whole);
  bytes.writeInt32LE(value, Math.floor(at * (bytes.length - 4)));
  return bytes;
});

const cut = fc.tuple(anySound, place).map(([whole, at]) => whole.subarray(0, 1 + Math.floor(at * (whole.length - 1))));
const noise = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const headed = fc
  .tuple(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(OP_MSG, OP_MSG, 2004))
  .map(([bytes, opCode]) => message(opCode, bytes));
const otherOpcode = fc
  .tuple(anySound, fc.constantFrom(0, 1, 2001, 2002, 2004, 2005, 2006, 2007, 2010, 2011, 2012, 2014, -1))
  .map(([whole, opCode]) => message(opCode, whole.subarray(16)));
const badSections = fc
  .tuple(fc.array(fc.tuple(fc.nat(5), fc.uint8Array({ maxLength: 40 })), { maxLength: 4 }), fc.nat(0x1ffff))
  .map(([parts, flags]) => message(OP_MSG, sections(flags, ...parts)));
const badSequence = fc
  .tuple(fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 4 }), fc.option(int32, { nil: undefined }))
  .map(([documents, size]) =>
    message(OP_MSG, sections(0, [0, serialize({ insert: 'x', $db })], [1, sequence('documents', documents, size)])),
  );

function nested(depth: number, asArray: boolean): object {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = asArray ? [value] : { a: value };
  return { a: value };
}

/** Deeper than any encoder goes: `{find: 'x', $db, filter: {a: {a: …}}}`, made by hand. */
function bottomless(depth: number): Buffer {
  let inner: Buffer = Buffer.from(serialize({}));
  for (let i = 0; i < depth; i += 1) inner = document(Buffer.concat([Buffer.from('\x03a\0'), inner]));
  const fields = Buffer.from(serialize({ find: 'x', $db })).subarray(4, -1);
  return message(OP_MSG, sections(0, [0, document(Buffer.concat([fields, Buffer.from('\x03filter\0'), inner]))]));
}

function document(fields: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32LE(fields.length + 5);
  return Buffer.concat([size, fields, Buffer.alloc(1)]);
}

const bottom = fc.constantFrom(bottomless(1500), bottomless(6000));

const deep = fc
  .tuple(fc.constantFrom(50, 150, 250, 900), fc.boolean(), fc.constantFrom('filter', 'document', 'update', 'clauses'))
  .map(([depth, asArray, where]) => {
    const value = nested(depth, asArray);
    if (where === 'filter') return command({ find: 'x', filter: value, $db });
    if (where === 'document') return command({ insert: 'x', documents: [value], $db });
    if (where === 'update')
      return command({ update: 'x', updates: [{ q: {}, u: { $set: value }, upsert: true }], $db });
    let filter: object = { a: 1 };
    for (let i = 0; i < depth; i += 1) filter = { $nor: [filter] };
    return command({ find: 'x', filter, $db });
  });

const many = fc.constantFrom<object>(
  { find: 'x', filter: { a: { $in: Array.from({ length: 5000 }, (_, i) => i) } }, $db },
  { find: 'x', limit: 2 ** 31 - 1, skip: Long.MAX_VALUE, batchSize: Long.MAX_VALUE, $db },
  { find: 'x', limit: Number.NaN, batchSize: -1, $db },
  { find: 'x', maxTimeMS: -1, $db },
  { update: 'x', updates: [{ q: {}, u: { $set: { 'l.1499999999': 1 } }, upsert: true }], $db },
  {
    update: 'x',
    updates: [{ q: {}, u: { $push: { l: { $each: [1], $slice: -1e300, $position: 1e300 } } }, upsert: true }],
    $db,
  },
  { update: 'x', updates: Array.from({ length: 2000 }, () => 1), $db },
  { insert: 'x', documents: Array.from({ length: 2000 }, () => null), $db },
  { delete: 'x', deletes: [{ q: { $or: Array.from({ length: 2000 }, (_, i) => ({ a: i })) }, limit: 1e300 }], $db },
  { createIndexes: 'x', indexes: Array.from({ length: 100 }, () => ({})), $db },
  { ['x'.repeat(5000)]: 1, $db },
  { find: 'x'.repeat(5000), $db: 'y'.repeat(5000) },
  { find: 'x', filter: { ['a.'.repeat(3000)]: 1 }, $db },
  { update: 'x', updates: [{ q: {}, u: { $set: { [`${'a.'.repeat(150)}b`]: 1 } }, upsert: true }], $db },
  { find: 'x', filter: { a: { $regex: `^${'('.repeat(2000)}` } }, $db },
);

export interface Malformed {
  bytes: Buffer;
  /** The client is gone before the message is whole, or before it is answered. */
  leaves: boolean;
}

/** Everything that is not a message, or only nearly one. */
export const malformed: fc.Arbitrary<Malformed> = fc.record({
  bytes: fc.oneof(
    { arbitrary: changed, weight: 8 },
    { arbitrary: lying, weight: 4 },
    { arbitrary: cut, weight: 2 },
    { arbitrary: noise, weight: 2 },
    { arbitrary: headed, weight: 2 },
    otherOpcode,
    { arbitrary: badSections, weight: 2 },
    { arbitrary: badSequence, weight: 2 },
    deep,
    bottom,
    { arbitrary: many.map((document) => command(document)), weight: 1 },
  ),
  leaves: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, fc.constant(true)),
});
