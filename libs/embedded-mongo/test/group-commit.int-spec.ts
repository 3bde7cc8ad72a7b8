import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { Int32 } from 'bson';
import { encodeKey } from '../src/bson/key.js';
import { encode } from '../src/bson/values.js';
import { CODE, CommandError } from '../src/errors.js';
import { PAUSE, type Steps, inOneStep } from '../src/storage/slice.js';
import { Store } from '../src/storage/store.js';
import { refusalOf, temporaryFolder } from './store.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await Store.open(folder);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function insert(name: string, id: number): void {
  const doc = { _id: new Int32(id) };
  store.documents.insert(store.catalogue.getOrCreate('test', name), { raw: encode(doc), doc });
}

function has(name: string, id: number): boolean {
  const collection = store.catalogue.get('test', name);
  return collection !== undefined && store.documents.get(collection, encodeKey(new Int32(id))) !== undefined;
}

describe('the group commit', () => {
  it('shows a write to nobody before it is on disk', async () => {
    const written = store.write(inOneStep(() => insert('a', 1)));
    expect(has('a', 1)).toBe(false);
    await written;
    expect(has('a', 1)).toBe(true);
  });

  it('ends only the job that was refused', async () => {
    const jobs = [1, 2, 1, 3].map((id) => store.write(inOneStep(() => insert('a', id))));
    const outcomes = await Promise.allSettled(jobs);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await refusalOf(jobs[2]!)).code).toBe(11000);
    expect([1, 2, 3].every((id) => has('a', id))).toBe(true);
  });

  it('takes everything of a transaction back when a job fails by accident, and knows nothing of it', async () => {
    await store.write(inOneStep(() => insert('a', 1)));
    const bystander = store.write(inOneStep(() => insert('a', 2)));
    const accident = store.write(
      inOneStep(() => {
        insert('b', 1);
        throw new TypeError('by accident');
      }),
    );
    expect((await refusalOf(accident)).message).toMatch(/rolled back: by accident/);
    expect((await refusalOf(bystander)).code).toBe(CODE.InternalError);
    expect([has('a', 1), has('a', 2), has('b', 1)]).toEqual([true, false, false]);
    expect(store.catalogue.get('test', 'b')).toBeUndefined();
    await store.write(inOneStep(() => insert('b', 2)));
    expect(has('b', 2)).toBe(true);
  });

  it('lets others go on while a long job pauses', async () => {
    const order: string[] = [];
    function* long(): Steps {
      for (let id = 0; id < 5; id += 1) {
        insert('long', id);
        order.push('long');
        yield PAUSE;
      }
    }
    const jobs = [store.write(long())];
    for (let id = 0; id < 3; id += 1) {
      jobs.push(
        store.write(
          inOneStep(() => {
            insert('short', id);
            order.push('short');
          }),
        ),
      );
    }
    await Promise.all(jobs);
    expect(order).toEqual(['long', 'short', 'short', 'short', 'long', 'long', 'long', 'long']);
  });

  it('ends a paused job whose collection was dropped meanwhile', async () => {
    await store.write(inOneStep(() => insert('a', 1)));
    const collection = store.catalogue.get('test', 'a')!;
    function* slow(): Steps {
      yield PAUSE;
      const doc = { _id: new Int32(2) };
      store.documents.insert(collection, { raw: encode(doc), doc });
    }
    const slowly = store.write(slow());
    await store.write(inOneStep(() => store.catalogue.drop(collection)));
    expect(await refusalOf(slowly)).toBeInstanceOf(CommandError);
    expect(store.catalogue.get('test', 'a')).toBeUndefined();
  });
});
