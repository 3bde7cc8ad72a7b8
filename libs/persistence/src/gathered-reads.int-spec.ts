import { createLogger } from '#observability';
import { testServers, uniqueDb } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Model } from 'mongoose';
import { tenantCollection } from './collection.js';
import { Database } from './database.js';
import { GatheredReads } from './gathered-reads.js';
import { acrossTenants, inTenant } from './tenancy.js';

interface Note {
  _id: string;
  tenant: string;
}
const notes = tenantCollection({ name: 'notes', fields: {}, personal: 'none' });

describe('reads of concurrent calls in one trip', () => {
  let database: Database;
  let model: Model<Note>;
  let reads: GatheredReads<Note>;

  beforeEach(async () => {
    const logger = createLogger({ service: 'test', level: 'silent' });
    database = await Database.open(testServers().mongoUri(uniqueDb()), 'test', logger);
    model = database.model<Note>(notes);
    reads = new GatheredReads(model);
    await acrossTenants('test', () =>
      model.insertMany(Array.from({ length: 50 }, (_, place) => ({ _id: `n${place}`, tenant: '992011' }))),
    );
  });
  afterEach(() => database.close());

  const find = (tenant: string, id: string) => inTenant(tenant, () => reads.find(id));

  it('should give each caller the document that it asked for', async () => {
    const ids = Array.from({ length: 100 }, (_, place) => `n${(place * 7) % 60}`);
    const found = await Promise.all(ids.map((id) => find('992011', id)));
    expect(found.map((note) => note?._id ?? null)).toEqual(ids.map((id) => (Number(id.slice(1)) < 50 ? id : null)));
  });

  it('should show no tenant what is another’s, also when both ask at once', async () => {
    const found = await Promise.all([find('992020', 'n1'), find('992011', 'n1'), find('992020', 'n1')]);
    expect(found.map((note) => note?.tenant ?? null)).toEqual([null, '992011', null]);
  });

  it('should give what was stored before the call, while an older read is under way', async () => {
    const before = Array.from({ length: 10 }, () => find('992011', 'late'));
    await inTenant('992011', () => model.insertMany([{ _id: 'late', tenant: '992011' }]));
    expect(await find('992011', 'late')).toMatchObject({ _id: 'late' });
    await Promise.all(before);
  });
});
