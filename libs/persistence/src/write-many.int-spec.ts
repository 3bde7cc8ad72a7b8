import { createLogger } from '#observability';
import { testServers, uniqueDb } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Model } from 'mongoose';
import { globalCollection } from './collection.js';
import { Database } from './database.js';
import { insertMany, updateMany } from './write-many.js';

interface Note {
  _id: string;
  text: string;
}
const notes = globalCollection({
  name: 'notes',
  fields: { text: String },
  personal: 'none',
  indexes: [{ keys: { text: 1 }, unique: true }],
});

describe('many writes in one trip', () => {
  let database: Database;
  let model: Model<Note>;

  beforeEach(async () => {
    database = await Database.open(
      testServers().mongoUri(uniqueDb()),
      'test',
      createLogger({ service: 'test', level: 'silent' }),
    );
    model = database.model<Note>(notes);
    await database.prepare();
    expect(await insertMany(model, [{ _id: 'a', text: 'one' }])).toEqual(new Set());
  });
  afterEach(() => database.close());

  const stored = async () => (await model.find().sort({ _id: 1 }).lean()).map(({ _id, text }) => `${_id} ${text}`);

  it('should name the places of documents whose id or unique value is taken, and store the others', async () => {
    const taken = await insertMany(model, [
      { _id: 'b', text: 'two' },
      { _id: 'a', text: 'three' },
      { _id: 'c', text: 'one' },
      { _id: 'd', text: 'four' },
    ]);
    expect(taken).toEqual(new Set([1, 2]));
    expect(await stored()).toEqual(['a one', 'b two', 'd four']);
  });

  it('should count what was matched and name upserts that met their id', async () => {
    const answer = await updateMany(model, [
      { q: { _id: 'a', text: 'one' }, u: { $set: { text: 'changed' } } },
      { q: { _id: 'b' }, u: { $set: { text: 'made' } }, upsert: true },
      { q: { _id: 'a', text: 'never' }, u: { $set: { text: 'lost' } }, upsert: true },
      { q: { _id: 'z' }, u: { $set: { text: 'nobody' } } },
    ]);
    expect(answer).toEqual({ matched: 2, taken: new Set([2]) });
    expect(await stored()).toEqual(['a changed', 'b made']);
  });

  it('should throw when a statement is refused', async () => {
    await expect(updateMany(model, [{ q: { _id: 'a' }, u: { $set: { _id: 'other' } } }])).rejects.toThrow(
      'not written',
    );
  });
});
