import { createLogger } from '#observability';
import { testServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Model } from 'mongoose';
import { tenantCollection } from './collection.js';
import { Database } from './database.js';
import { acrossTenants, inTenant } from './tenancy.js';
import { upsertParts } from './upsert-parts.js';
import { insertVersioned, retryWhenChanged, saveVersioned, type Versioned } from './versioned.js';

interface Note extends Versioned {
  readonly tenant: string;
  readonly key: string;
  readonly words: number;
}
interface Fact {
  _id: string;
  tenant: string;
  one?: { version: number; words: number };
}
const notes = tenantCollection({
  name: 'notes',
  fields: { key: String, words: Number },
  personal: 'none',
  indexes: [{ keys: { tenant: 1, key: 1 }, unique: true }],
  relayed: true,
});
const facts = tenantCollection({
  name: 'facts',
  fields: { one: { version: Number, words: Number } },
  personal: 'none',
});

const ours = '992011';
const theirs = '992020';

describe('persistence', () => {
  let database: Database;
  let model: Model<Note>;
  let parts: Model<Fact>;
  const now = new Date();

  beforeAll(async () => {
    database = await Database.open(
      testServers().mongoUri(),
      'test',
      createLogger({ service: 'test', level: 'silent' }),
    );
    model = database.model<Note>(notes);
    parts = database.model<Fact>(facts);
    await database.prepare();
    await inTenant(ours, () => insertVersioned(model, { _id: 'ours', tenant: ours, key: 'a', words: 1 }, now));
    await inTenant(theirs, () => insertVersioned(model, { _id: 'theirs', tenant: theirs, key: 'a', words: 2 }, now));
  });
  afterAll(() => database.close());

  describe('tenants', () => {
    it.each<[string, () => PromiseLike<unknown>]>([
      ['find', () => model.find()],
      ['findOne', () => model.findOne({ _id: 'ours' })],
      ['count', () => model.countDocuments()],
      ['distinct', () => model.distinct('key')],
      ['update', () => model.updateMany({}, { $set: { words: 9 } })],
      ['delete', () => model.deleteMany({})],
      ['aggregate', () => model.aggregate([{ $match: {} }])],
      ['insert', () => model.insertMany([{ _id: 'x', tenant: ours, key: 'x', words: 1 }])],
      ['bulk write', () => model.bulkWrite([{ deleteOne: { filter: { _id: 'ours' } } }])],
      ['estimated count', () => model.estimatedDocumentCount()],
    ])('should refuse to %s without a tenant', async (_, work) => {
      await expect(Promise.resolve().then(work)).rejects.toThrow('tenant');
    });

    it.each<[string, () => PromiseLike<unknown>, unknown]>([
      ['find', () => model.find({ key: 'a' }, { _id: 1 }).lean(), [{ _id: 'ours' }]],
      ['find by id', () => model.findById('theirs'), null],
      ['count', () => model.countDocuments(), 1],
      ['aggregate', () => model.aggregate([{ $group: { _id: '$key', n: { $sum: 1 } } }]), [{ _id: 'a', n: 1 }]],
      ['distinct', () => model.distinct('words'), [1]],
    ])('should %s only what is ours', async (_, work, expected) => {
      expect(await inTenant(ours, work)).toEqual(expected);
    });

    it('should not touch what is theirs', async () => {
      await inTenant(ours, () => model.updateOne({ _id: 'theirs' }, { $set: { words: 99 } }));
      await inTenant(ours, () =>
        model.bulkWrite([{ updateOne: { filter: { _id: 'theirs' }, update: { $set: { words: 99 } } } }]),
      );
      await inTenant(ours, () => model.deleteOne({ _id: 'theirs' }));
      expect(await inTenant(theirs, () => model.findById('theirs').lean())).toMatchObject({ words: 2 });
    });

    it('should refuse a document of another tenant', async () => {
      const foreign = { _id: 'y', tenant: theirs, key: 'y', words: 1 };
      await expect(inTenant(ours, () => insertVersioned(model, foreign, now))).rejects.toThrow('another tenant');
    });

    it('should cross only by the named call', async () => {
      expect(await acrossTenants('test', () => model.countDocuments())).toBe(2);
    });

    it('should refuse a unique index that does not begin with the tenant', () => {
      const declare = () =>
        tenantCollection({
          name: 'x',
          fields: { key: String },
          personal: 'none',
          indexes: [{ keys: { key: 1 }, unique: true }],
        });
      expect(declare).toThrow('begins with tenant');
    });
  });

  describe('versions', () => {
    const save = (version: number, words: number) =>
      inTenant(ours, () => saveVersioned(model, version, { _id: 'v', tenant: ours, key: 'v', words }, now));

    it('should save over the version that was read and refuse an older one', async () => {
      await inTenant(ours, () => insertVersioned(model, { _id: 'v', tenant: ours, key: 'v', words: 1 }, now));
      await save(1, 2);
      await expect(save(1, 3)).rejects.toMatchObject({ code: 'changed-meanwhile' });
      expect(await inTenant(ours, () => model.findById('v').lean())).toMatchObject({
        version: 2,
        words: 2,
        unrelayed: 2,
      });
    });

    it('should lose no change of twelve at once, and refuse none of them', async () => {
      await inTenant(ours, () => insertVersioned(model, { _id: 'c', tenant: ours, key: 'c', words: 0 }, now));
      const addOne = () =>
        retryWhenChanged(async () => {
          const read = await inTenant(ours, () => model.findById('c').lean<Note>());
          if (read)
            await inTenant(ours, () =>
              saveVersioned(model, read.version, { _id: 'c', tenant: ours, key: 'c', words: read.words + 1 }, now),
            );
        });
      await Promise.all(Array.from({ length: 12 }, addOne));
      expect(await inTenant(ours, () => model.findById('c').lean())).toMatchObject({ words: 12, version: 13 });
    });

    it('should say that a natural key is taken', async () => {
      const taken = { _id: 'other', tenant: ours, key: 'a', words: 1 };
      expect(await inTenant(ours, () => insertVersioned(model, taken, now))).toBe(false);
    });
  });

  describe('parts', () => {
    const put = (_id: string, ...versions: number[]) =>
      upsertParts(
        parts,
        versions.map((version) => ({ _id, tenant: ours, part: 'one', value: { version, words: version * 10 } })),
      );
    const stored = (_id: string) => inTenant(ours, () => parts.findById(_id).lean());

    it('should end the same twice, late and out of order', async () => {
      for (const version of [2, 2, 1, 3, 2]) await put('f', version);
      expect(await stored('f')).toEqual({ _id: 'f', tenant: ours, one: { version: 3, words: 30 } });
    });

    it('should keep the newest of several in one trip', async () => {
      await put('h', 2, 5, 3);
      expect(await stored('h')).toMatchObject({ one: { version: 5 } });
    });

    it('should make one document when several come at once', async () => {
      await Promise.all([3, 1, 2, 3].map((version) => put('g', version)));
      expect(await stored('g')).toMatchObject({ one: { version: 3 } });
    });

    it('should not touch another municipality’s document of the same id', async () => {
      await put('i', 1);
      await upsertParts(parts, [{ _id: 'i', tenant: theirs, part: 'one', value: { version: 9, words: 9 } }]);
      expect(await stored('i')).toMatchObject({ tenant: ours, one: { version: 1 } });
    });
  });

  it('should refuse fields that no schema knows', async () => {
    await expect(inTenant(ours, () => model.updateOne({ _id: 'ours' }, { $set: { colour: 'red' } }))).rejects.toThrow();
  });
});
