import { describe, expect, it } from '@jest/globals';
import { Code, EJSON, deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { decode, encode } from '../src/bson/values.js';
import { CODE } from '../src/errors.js';
import { refusalOf } from './store.js';
import { anyValue } from './values.factory.js';

const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;
const exactly = (document: object): string => EJSON.stringify(document, { relaxed: false });
const anyDocument = fc
  .dictionary(fc.constantFrom('a', 'b', 'あ', 'long-name-'.repeat(9), '__proto__'), anyValue, { noNullPrototype: true })
  .map((document) => serialize({ ...document, code: new Code('x', { y: 1 }) }));

describe('decoding', () => {
  it('gives what bson itself gives, and the same bytes again', () => {
    fc.assert(
      fc.property(anyDocument, (bytes) => {
        const decoded = decode(bytes);
        expect(exactly(decoded)).toBe(exactly(deserialize(bytes, EXACT)));
        expect(Buffer.from(encode(decoded))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('refuses what is no BSON by its code, or reads something that can be stored', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(255), fc.nat(9), (bytes, place, byte, cut) => {
        const damaged = Buffer.from(bytes.subarray(0, Math.max(0, bytes.length - cut)));
        if (damaged.length > 0) damaged[place % damaged.length] = byte;
        let document: object;
        try {
          document = decode(damaged);
        } catch (error) {
          expect(error).toMatchObject({ code: CODE.InvalidBSON });
          return;
        }
        expect(exactly(decode(serialize(document)))).toBe(exactly(document));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses documents that are nested too deep', async () => {
    const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) });
    expect(exactly(decode(serialize(nested(150))))).toBe(exactly(nested(150)));
    const deep = serialize(nested(5000));
    expect((await refusalOf(Promise.resolve().then(() => decode(deep)))).code).toBe(CODE.InvalidBSON);
  });
});
