import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';

const LIMITS = [
  '9223372036854775807',
  '-9223372036854775808',
  '9007199254740993',
  '-9007199254740993',
  '4503599627370497',
];

/** Numbers of every type, many of them equal or nearly equal to each other. */
export const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((value) => new Int32(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => new Double(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => Long.fromNumber(value)),
  fc.integer({ min: -30, max: 30 }).map((value) => Decimal128.fromString(`${value / 10}`)),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.constantFrom(...LIMITS).map((text) => Long.fromString(text)),
  fc.constantFrom(...LIMITS).map((text) => new Double(Number(text))),
  fc
    .constantFrom(...LIMITS, '0.1', '1E+400', '-1E+400', '1E-400', 'NaN', 'Infinity', '-Infinity', '-0')
    .map((text) => Decimal128.fromString(text)),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, Number.MIN_VALUE, 0.1).map((value) => new Double(value)),
);

const anyText = fc.oneof(
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', 'é', 'あ', '\uffff', '\u{1f600}', '\ue000'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const anyScalar = fc.oneof(
  { arbitrary: anyNumber, weight: 4 },
  { arbitrary: anyText, weight: 3 },
  fc.constant(null),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(new Date(-1), new Date(0), new Date(1)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Binary(bytes, 4)),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new BSONRegExp('^a', ''), new BSONRegExp('^a', 'i'), new MinKey(), new MaxKey()),
);

const fieldName = fc.constantFrom('a', 'b', 'aa', 'é', '$x');

/** Any BSON value, nested up to two levels. */
export const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { arbitrary: anyScalar, weight: 6 },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fieldName, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
