import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { type TestDoc, type TestStore, openTestStore, refusalOf } from './store.js';

type Docs = Awaited<ReturnType<TestStore['collectionOf']>>;
let store: TestStore;
let docs: Docs;

beforeAll(async () => {
  store = await openTestStore();
  docs = await store.collectionOf(
    Array.from({ length: 200 }, (_, n) => ({ _id: n, n, half: n % 2, tags: [`t${n % 10}`, 'all'] })),
  );
  await docs.createIndex({ half: 1, n: -1 });
  await docs.createIndex({ tags: 1 });
  await docs.createIndex({ n: 1 }, { name: 'early', partialFilterExpression: { half: 0 }, unique: true });
});
afterAll(() => store.close());

/** What executionStats tells, without the time it took. */
async function statsOf(answer: Promise<mongoose.mongo.Document>) {
  const { executionStats, queryPlanner } = await answer;
  const { nReturned, totalKeysExamined, totalDocsExamined } = executionStats;
  return { plan: queryPlanner.winningPlan, nReturned, keys: totalKeysExamined, docs: totalDocsExamined };
}

const explained = (find: mongoose.mongo.FindCursor<TestDoc>) => statsOf(find.explain('executionStats'));
const command = (inner: object) => statsOf(store.db.command({ explain: inner, verbosity: 'executionStats' }));

describe('explain', () => {
  it('tells a look-up by _id', async () => {
    expect(await explained(docs.find({ _id: 7 }))).toMatchObject({
      plan: { stage: 'IDHACK' },
      nReturned: 1,
      keys: 1,
      docs: 1,
    });
  });

  it('tells a range of _id, and the order of _id, as its index', async () => {
    const fetched = { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: '_id_', keyPattern: { _id: 1 } } };
    const range = await explained(docs.find({ _id: { $gte: 190 } }));
    expect(range).toMatchObject({ plan: fetched, nReturned: 10, keys: 10, docs: 10 });
    const backwards = await explained(docs.find().sort({ _id: -1 }).limit(3));
    expect(backwards).toMatchObject({
      plan: {
        stage: 'LIMIT',
        limitAmount: 3,
        inputStage: { ...fetched, inputStage: { ...fetched.inputStage, direction: 'backward' } },
      },
      nReturned: 3,
      keys: 3,
    });
  });

  it('tells a scan of all documents, and a sort in memory', async () => {
    expect(await explained(docs.find({ other: 1 }).sort({ n: 1 }))).toEqual({
      plan: {
        stage: 'SORT',
        sortPattern: { n: 1 },
        inputStage: { stage: 'COLLSCAN', direction: 'forward', docsExamined: 200 },
      },
      nReturned: 0,
      keys: 0,
      docs: 200,
    });
  });

  it('tells the index, how many of its fields narrow, and that it gives the order', async () => {
    const { plan, ...counts } = await explained(docs.find({ half: 1, n: { $lt: 21 } }).sort({ n: -1 }));
    expect(counts).toEqual({ nReturned: 10, keys: 10, docs: 10 });
    expect(plan).toEqual({
      stage: 'FETCH',
      docsExamined: 10,
      inputStage: {
        stage: 'IXSCAN',
        indexName: 'half_1_n_-1',
        keyPattern: { half: 1, n: -1 },
        isMultiKey: false,
        isUnique: false,
        isPartial: false,
        direction: 'forward',
        fieldsNarrowed: 2,
        keysExamined: 10,
      },
    });
  });

  it('tells multikey and partial indexes', async () => {
    const { plan, keys, nReturned } = await explained(docs.find({ tags: { $in: ['t3', 'all'] } }));
    expect(plan.inputStage).toMatchObject({ indexName: 'tags_1', isMultiKey: true });
    expect({ keys, nReturned }).toEqual({ keys: 220, nReturned: 200 });
    const partial = await explained(docs.find({ half: 0, n: 8 }).hint('early'));
    expect(partial.plan.inputStage).toMatchObject({ indexName: 'early', isPartial: true, isUnique: true });
  });

  it('tells skip and projection around the rest', async () => {
    const { plan, nReturned, docs: examined } = await explained(docs.find({ half: 1 }).skip(5).project({ n: 1 }));
    expect(plan).toMatchObject({
      stage: 'PROJECTION_SIMPLE',
      inputStage: { stage: 'SKIP', skipAmount: 5, inputStage: { stage: 'FETCH' } },
    });
    expect({ nReturned, examined }).toEqual({ nReturned: 95, examined: 100 });
  });

  it('tells of count, distinct and of writes, and writes nothing', async () => {
    const name = docs.collectionName;
    const indexed = { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: 'half_1_n_-1' } };
    const q = { half: 1, n: { $gt: 189 } };
    expect(await command({ count: name, query: q })).toMatchObject({
      plan: { stage: 'COUNT', inputStage: indexed },
      docs: 5,
    });
    expect(await command({ distinct: name, key: 'n', query: q })).toMatchObject({ plan: indexed, docs: 5 });
    const update = { update: name, updates: [{ q, u: { $set: { n: 0 } }, multi: true }] };
    expect(await command(update)).toMatchObject({ plan: { stage: 'UPDATE', inputStage: indexed }, docs: 5 });
    expect(await command({ delete: name, deletes: [{ q, limit: 0 }] })).toMatchObject({
      plan: { stage: 'DELETE', inputStage: indexed },
      docs: 5,
    });
    const modify = { findAndModify: name, query: q, sort: { n: 1 }, remove: true };
    expect(await command(modify)).toMatchObject({ plan: { stage: 'DELETE' }, docs: 1 });
    expect(await docs.countDocuments(q)).toBe(5);
  });

  it('tells the query of an aggregate, and the stages after it', async () => {
    const answer = await docs
      .aggregate([{ $match: { half: 1 } }, { $group: { _id: '$n', n: { $sum: 1 } } }])
      .explain('executionStats');
    expect(answer.stages).toMatchObject([
      { $cursor: { queryPlanner: { winningPlan: { stage: 'FETCH' } }, executionStats: { totalDocsExamined: 100 } } },
      { $group: { _id: '$n' } },
    ]);
    const matched = await docs.aggregate([{ $match: { half: 1 } }]).explain('executionStats');
    expect(matched.queryPlanner.winningPlan.inputStage.indexName).toBe('half_1_n_-1');
  });

  it('tells no figures when only the plan is wanted, and EOF where there is no collection', async () => {
    const answer = await docs.find({ half: 1 }).explain('queryPlanner');
    expect(answer.queryPlanner.winningPlan.stage).toBe('FETCH');
    expect(answer).not.toHaveProperty('executionStats');
    expect(await explained(store.db.collection<TestDoc>('none').find({ a: 1 }))).toMatchObject({
      plan: { stage: 'EOF' },
      nReturned: 0,
    });
  });

  it('works from mongoose', async () => {
    const connection = await mongoose.createConnection(store.uri, { dbName: 'test' }).asPromise();
    const model = connection.model('Doc', new mongoose.Schema({ _id: Number }, { collection: docs.collectionName }));
    const answer = await model.find({ half: 0 } as object).explain('executionStats');
    const { executionStats } = answer as unknown as { executionStats: { totalDocsExamined: number } };
    expect(executionStats.totalDocsExamined).toBe(100);
    await connection.close();
  });

  it('refuses what it would refuse without explain, what is no query, and another verbosity', async () => {
    const name = docs.collectionName;
    const codeOf = async (body: object) => (await refusalOf(store.db.command(body))).code;
    expect(await codeOf({ explain: { find: name, filter: { $where: '1' } } })).toBe(115);
    expect(await codeOf({ explain: { find: name, collation: {} } })).toBe(40415);
    expect(await codeOf({ explain: { insert: name, documents: [{}] } })).toBe(59);
    expect(await codeOf({ explain: { explain: { find: name } } })).toBe(59);
    expect(await codeOf({ explain: { find: name }, verbosity: 'much' })).toBe(2);
  });
});
