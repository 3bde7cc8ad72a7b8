import { createLogger } from '#observability';
import { testServers, waitFor } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, type Connection } from 'mongoose';
import { backupRules } from './backup-rules.js';
import { tenantCollection } from './collection.js';
import { Database, databaseAddress } from './database.js';
import type { Migration } from './migrations.js';

const logger = createLogger({ service: 'test', level: 'silent' });
const documents = 5500;

/** What version 1 stored as one text, version 2 stores as two; `changes` tells how often a document was changed. */
const splitNames: Migration = {
  id: 1,
  name: 'split names',
  run: (step) =>
    step.changeEach('people', { fullName: { $exists: true } }, ({ fullName }) => {
      const [familyName, givenName] = String(fullName).split(' ');
      return { $set: { familyName, givenName }, $unset: { fullName: 1 }, $inc: { changes: 1 } };
    }),
};
const people = tenantCollection({
  name: 'people',
  fields: { familyName: String, givenName: String, changes: Number },
  personal: 'none',
  indexes: [{ keys: { tenant: 1, givenName: 1 }, unique: true }],
});

describe('a database of an older version', () => {
  let uri: string;
  let raw: Connection;
  const opened: Database[] = [];
  const children: ChildProcess[] = [];

  const start = async (migrations: readonly Migration[]) => {
    const database = await Database.open(uri, 'test', logger, migrations);
    opened.push(database);
    database.model(people);
    await database.prepare();
  };
  const stored = () => raw.collection<{ _id: string; [field: string]: unknown }>('people');
  const records = () => raw.collection<{ _id: string; [field: string]: unknown }>('migrations');
  const countAll = async () => ({
    old: await stored().countDocuments({ fullName: { $exists: true } }),
    once: await stored().countDocuments({ changes: 1 }),
    twice: await stored().countDocuments({ changes: { $gt: 1 } }),
  });
  const allOnce = { old: 0, once: documents, twice: 0 };

  /** The same start in a process of its own, from `dist`; `change` slows it down so that it can be killed. */
  const startApart = (change: string) => {
    const script = `
      import { createLogger } from '#observability';
      import { Database } from '#persistence';
      const [uri, apart] = process.argv.slice(1);
      const migration = { id: 1, name: 'split names', run: (step) => step.changeEach('people',
        { fullName: { $exists: true } }, ({ fullName }) => {
          ${change}
          const [familyName, givenName] = fullName.split(' ');
          return { $set: { familyName, givenName, apart }, $unset: { fullName: 1 }, $inc: { changes: 1 } };
        }) };
      const database = await Database.open(uri, 'test', createLogger({ service: 'test', level: 'silent' }), [migration]);
      await database.prepare();
      await database.close();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, uri, 'yes'], { stdio: 'ignore' });
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    uri = testServers().mongoUri();
    const { address, dbName } = databaseAddress(uri, 'test');
    raw = await createConnection(address, { dbName }).asPromise();
    const old = Array.from({ length: documents }, (_, place) => ({
      _id: `p${String(place).padStart(5, '0')}`,
      tenant: '992011',
      fullName: `架空 ${place}番`,
    }));
    await stored().insertMany(old);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const database of opened.splice(0)) await database.close();
    await raw.close();
  });

  it('should be changed at the start, before its unique indexes are built', async () => {
    await start([splitNames]);
    expect(await countAll()).toEqual(allOnce);
    expect(await records().find().toArray()).toEqual([
      { _id: '1', name: 'split names', startedAt: expect.any(Date), doneAt: expect.any(Date) },
    ]);
    expect(await raw.collection('locks').countDocuments()).toBe(0);
  });

  it('should not be changed again by a second start, nor by old shapes that come later', async () => {
    await start([splitNames]);
    await stored().insertOne({ _id: 'late', tenant: '992011', fullName: '架空 遅い' });
    await start([splitNames]);
    expect(await countAll()).toEqual({ ...allOnce, old: 1 });
  });

  it('should let a start go on at once where nothing is due, also beside a lock that a dead replica left', async () => {
    await start([splitNames]);
    const left = { _id: 'start', owner: 'a replica that died', beat: 0 };
    await raw.collection<typeof left>('locks').insertOne(left);
    await start([splitNames]);
    expect(await raw.collection<typeof left>('locks').findOne()).toEqual(left);
  });

  it('should get an index that a later version declares otherwise', async () => {
    await start([splitNames]);
    await stored().dropIndex('tenant_1_givenName_1');
    await stored().createIndex({ tenant: 1 });
    await start([splitNames]);
    expect(await stored().indexes()).toContainEqual(
      expect.objectContaining({ key: { tenant: 1, givenName: 1 }, unique: true }),
    );
  });

  it('should be changed once when two replicas start at once', async () => {
    let runs = 0;
    const counted: Migration = {
      ...splitNames,
      run: async (step) => {
        runs += 1;
        await splitNames.run(step);
      },
    };
    await Promise.all([start([counted]), start([counted]), start([counted])]);
    expect(runs).toBe(1);
    expect(await countAll()).toEqual(allOnce);
  });

  it('should be changed to the end, and nothing twice, after a kill -9 in the middle', async () => {
    const child = startApart('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);');
    const resume = await waitFor(
      async () => (await records().findOne<{ resume?: { changed: number } }>({ _id: '1' }))?.resume,
      { what: 'a resume point' },
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    const between = await countAll();
    expect(resume.changed).toBeGreaterThan(0);
    expect(between).toMatchObject({ twice: 0 });
    expect(between.old).toBeGreaterThan(0);
    expect(between.once).toBeGreaterThan(0);

    const begun = performance.now();
    await start([splitNames]);
    // The dead replica's lock is waited out first.
    expect(performance.now() - begun).toBeGreaterThan(9000);
    expect(await countAll()).toEqual(allOnce);
    expect(await stored().countDocuments({ apart: 'yes' })).toBe(between.once);
  });

  it('should be left alone by a replica that was stopped and has lost its lock', async () => {
    const child = startApart('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);');
    await waitFor(async () => (await stored().countDocuments({ apart: 'yes' })) > 0, {
      what: 'the first chunk',
    });
    child.kill('SIGSTOP');
    await start([splitNames]);
    const before = await stored().find().toArray();
    const exit = once(child, 'exit');
    child.kill('SIGCONT');
    expect(await exit).toEqual([1, null]);
    expect(await stored().find().toArray()).toEqual(before);
    expect(await countAll()).toEqual(allOnce);
  });

  it('should keep the place of each of several walks', async () => {
    let fails = true;
    const twoWalks: Migration = {
      id: 1,
      name: 'two walks',
      run: async (step) => {
        await splitNames.run(step);
        await step.changeEach('people', { changes: 1 }, ({ _id }) => {
          if (fails && _id === 'p03000') throw new Error('planted');
          return { $inc: { changes: 1 } };
        });
      },
    };
    await expect(start([twoWalks])).rejects.toThrow('planted');
    expect(await records().findOne({ _id: '1' })).toMatchObject({
      resume: { part: 2, after: 'p02999', changed: 3000 },
    });
    fails = false;
    await start([twoWalks]);
    expect(await stored().countDocuments({ changes: 2 })).toBe(documents);
  });

  it('should refuse a change that leaves the old shape standing, after its first chunk', async () => {
    const wrong: Migration = {
      id: 1,
      name: 'wrong',
      run: (step) => step.changeEach('people', { fullName: { $exists: true } }, () => ({ $inc: { changes: 1 } })),
    };
    await expect(start([wrong])).rejects.toThrow('still have the old shape');
    expect(await stored().countDocuments({ changes: { $exists: true } })).toBe(500);
  });

  it('should refuse, in both languages, what a newer version has written', async () => {
    await start([splitNames]);
    await expect(start([])).rejects.toThrow(/newer version.*migration 1 “split names”[^]*新しいバージョン/);
  });

  it('should refuse, in both languages, what a restore has not ended', async () => {
    await records().insertOne({ _id: backupRules.underRestore._id });
    await expect(start([splitNames])).rejects.toThrow(/restore[^]*復元が完了していません/);
    expect(await countAll()).toMatchObject({ old: documents });
  });

  it('should refuse migrations that are not numbered from one', async () => {
    await expect(start([{ ...splitNames, id: 2 }])).rejects.toThrow('1, 2, 3');
  });
});
