import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { type TestStore, openTestStore } from './store.js';

interface Enrolment {
  _id: string;
  tenant: string;
  person: string;
  active?: boolean;
  version: number;
  unrelayed?: number;
  parts: { source: string; version: number }[];
  at: Date;
}

let store: TestStore;
let connection: mongoose.Connection;
let Enrolments: mongoose.Model<Enrolment>;

beforeAll(async () => {
  store = await openTestStore();
  connection = await mongoose.createConnection(store.uri, { dbName: 'progress', bufferCommands: false }).asPromise();
  const schema = new mongoose.Schema<Enrolment>(
    {
      _id: String,
      tenant: { type: String, required: true },
      person: String,
      active: Boolean,
      version: Number,
      unrelayed: Number,
      parts: [{ _id: false, source: String, version: Number }],
      at: Date,
    },
    { strict: 'throw', strictQuery: true, autoIndex: false },
  );
  schema.index({ tenant: 1, person: 1 }, { unique: true, partialFilterExpression: { active: true } });
  schema.index({ unrelayed: 1 }, { partialFilterExpression: { unrelayed: { $exists: true } } });
  schema.index({ tenant: 1, at: 1 });
  Enrolments = connection.model<Enrolment>('Enrolment', schema);
  await Enrolments.createCollection();
  await Enrolments.createIndexes();
});

afterAll(async () => {
  await connection.close();
  await store.close();
});

const enrolment = (id: string, more: Partial<Enrolment> = {}): Enrolment => ({
  _id: id,
  tenant: '992011',
  person: id,
  active: true,
  version: 1,
  parts: [],
  at: new Date(1000),
  ...more,
});

describe('mongoose', () => {
  it('creates, finds, saves and deletes documents', async () => {
    await Enrolments.create(enrolment('m1'));
    const found = await Enrolments.findById('m1').orFail();
    found.parts.push({ source: 'roster', version: 1 });
    found.version = 2;
    await found.save();
    expect(await Enrolments.findOne({ _id: 'm1' }).lean()).toMatchObject({
      version: 2,
      parts: [{ source: 'roster', version: 1 }],
    });
    await Enrolments.deleteOne({ _id: 'm1' });
    expect(await Enrolments.exists({ _id: 'm1' })).toBeNull();
  });

  it('bulk writes, aggregates and reads cursors', async () => {
    const many = Array.from({ length: 250 }, (_, i) => enrolment(`bulk-${i}`, { tenant: '992038', at: new Date(i) }));
    await Enrolments.insertMany(many, { ordered: false });
    const unset = many.map(({ _id }) => ({ updateOne: { filter: { _id }, update: { $inc: { version: 1 } } } }));
    expect((await Enrolments.bulkWrite(unset, { ordered: false })).modifiedCount).toBe(250);
    const groups = await Enrolments.aggregate([
      { $match: { tenant: '992038' } },
      { $group: { _id: '$tenant', n: { $sum: 1 }, versions: { $sum: '$version' } } },
    ]);
    expect(groups).toEqual([{ _id: '992038', n: 250, versions: 500 }]);
    const days: number[] = [];
    const query = Enrolments.find({ tenant: '992038', at: { $gte: new Date(100) } })
      .sort({ at: 1 })
      .limit(120);
    for await (const { at } of query.lean().cursor({ batchSize: 50 })) days.push(at.getTime());
    expect(days).toEqual(Array.from({ length: 120 }, (_, i) => 100 + i));
  });

  it('syncs and lists its indexes', async () => {
    expect((await Enrolments.listIndexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'tenant_1_person_1',
      'unrelayed_1',
      'tenant_1_at_1',
    ]);
    expect(await Enrolments.syncIndexes()).toEqual([]);
  });

  it('drops a database', async () => {
    const other = connection.useDb('to-be-dropped');
    await other.collection('x').insertOne({ a: 1 });
    await other.dropDatabase();
    expect(await other.listCollections()).toEqual([]);
    expect(await other.collection('x').countDocuments()).toBe(0);
    expect(await Enrolments.estimatedDocumentCount()).toBeGreaterThan(0);
  });
});
