import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Case, Refusal } from './conformance/case.js';
import { table } from './conformance/table.js';
import {
  type Server,
  type Way,
  exact,
  isForMongoose,
  leavesAll,
  openServer,
  plain,
  reads,
} from './conformance/ways.js';
import type { TestDoc } from './store.js';

const isReal = process.env.MONGODB_URI !== undefined;
const isLeftOut = ({ embeddedOnly }: Case): boolean => isReal && embeddedOnly === true;

let server: Server;
let collections = 0;

beforeAll(async () => {
  server = await openServer();
});

afterAll(async () => {
  const cases = Object.values(table).flat();
  const run = cases.filter((one) => !isLeftOut(one));
  const both = run.filter(isForMongoose).length;
  process.stderr.write(
    `conformance on ${isReal ? 'the server of MONGODB_URI' : 'the embedded store'}: ${run.length} cases, ${both} of them ` +
      `through mongoose too; ${cases.length - run.length} left out (refusals of the embedded store only)\n`,
  );
  await server.close();
});

describe.each(Object.entries(table))('%s', (_area, cases) => {
  for (const one of cases) {
    const run = isLeftOut(one) ? it.skip : it;
    run(one.name, async () => {
      const ways = server.ways.filter(({ name }) => name === 'driver' || isForMongoose(one));
      let collection: string | undefined;
      for (const way of ways) {
        if (collection === undefined || !leavesAll(one)) collection = await prepared(one);
        await check(one, way, collection);
      }
    });
  }
});

async function check(one: Case, way: Way, collection: string): Promise<void> {
  const { call, matches, gives, refused, leaves } = one;
  const outcome = await way.call(collection, call).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if (refused !== undefined) expectRefusal(outcome, refused, way);
  else if ('error' in outcome) throw new Error(`through the ${way.name}`, { cause: outcome.error });
  else if (matches) await expectMatches(outcome.answer, matches, one, way, collection);
  else if (gives !== undefined) expectAnswer(outcome.answer, gives, one, way);
  if (leaves) expect([way.name, await stored(collection)]).toEqual([way.name, leaves.map(exact)]);
}

async function prepared({ documents = [], indexes = [] }: Case): Promise<string> {
  collections += 1;
  const name = `c${collections}`;
  const collection = server.db.collection<TestDoc>(name);
  if (documents.length > 0) await collection.insertMany(documents.map((document, _id) => ({ _id, ...document })));
  for (const [key, options] of indexes) await collection.createIndex(key as never, options ?? {});
  return name;
}

async function stored(collection: string): Promise<string[]> {
  const options = { promoteValues: false, bsonRegExp: true, sort: { _id: 1 } } as const;
  return (await server.db.collection(collection).find({}, options).toArray()).map(exact);
}

function expectRefusal(outcome: { answer: unknown } | { error: unknown }, refused: Refusal, { name }: Way): void {
  expect(outcome).toHaveProperty('error');
  const { error } = outcome as { error: Record<string, unknown> & { result?: { insertedCount?: number } } };
  const writeErrors = [error.writeErrors ?? []].flat() as { index: number; code: number }[];
  const told = {
    name,
    code: Number(error.code),
    codeName: error.codeName,
    keyPattern: plain(error.keyPattern),
    keyValue: plain(error.keyValue),
    insertedCount: error.result?.insertedCount,
    writeErrors: writeErrors.map(({ index, code }) => [index, code]),
  };
  if (typeof refused === 'number') expect(told).toMatchObject({ name, code: refused });
  else if (Array.isArray(refused))
    expect({ name, codes: refused }).toEqual({ name, codes: expect.arrayContaining([told.code]) });
  else expect(told).toMatchObject({ name, ...refused });
}

/** The same documents by find, by count and, where the filter is on `a`, through an index. */
async function expectMatches(
  answer: unknown,
  matches: readonly unknown[],
  one: Case,
  way: Way,
  collection: string,
): Promise<void> {
  const ids = (documents: unknown): string[] => (documents as TestDoc[]).map(({ _id }) => exact(_id)).sort();
  const expected = matches.map(exact).sort();
  expect([way.name, ids(answer)]).toEqual([way.name, expected]);
  const filter = one.call[1] as object;
  expect([way.name, await way.call(collection, ['countDocuments', filter])]).toEqual([way.name, matches.length]);
  if (way.name === 'mongoose' || !('a' in filter) || one.call.length > 2) return;
  await server.db.collection(collection).createIndex({ a: -1 });
  const indexed = await way.call(collection, ['find', filter, { hint: 'a_-1' }]);
  expect(['index', ids(indexed)]).toEqual(['index', expected]);
}

function expectAnswer(answer: unknown, gives: unknown, one: Case, way: Way): void {
  const [method] = one.call;
  if (!reads(method)) {
    if (typeof gives === 'object' && gives !== null)
      expect({ way: way.name, answer }).toMatchObject({ way: way.name, answer: gives });
    else expect([way.name, answer]).toEqual([way.name, gives]);
    return;
  }
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(exact) : [exact(value)]);
  const inOrder = method === 'distinct' ? (value: unknown) => texts(value).sort() : texts;
  expect([way.name, inOrder(answer)]).toEqual([way.name, inOrder(gives)]);
}
