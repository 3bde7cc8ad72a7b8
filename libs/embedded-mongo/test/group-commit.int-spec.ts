import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { Int32 } from 'bson';
import { encodeKey } from '../src/bson/key.js';
import { encode } from '../src/bson/values.js';
import { CODE, CommandError } from '../src/errors.js';
import { asOneStatement, bulk } from '../src/commands/write-errors.js';
import { buildIndex } from '../src/storage/index-build.js';
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

  it('ends only the statement that fails by accident before it changes anything', async () => {
    const accident = store.write(
      bulk([1, 2, 3], false, store.writeSlice, (id) => {
        if (id === 2) throw new TypeError('by accident');
        insert('a', id);
      }),
    );
    const alone = store.write(
      asOneStatement(
        inOneStep(() => {
          throw new TypeError('by accident');
        }),
      ),
    );
    const bystander = store.write(inOneStep(() => insert('a', 4)));
    expect(await accident).toEqual([{ index: 1, code: CODE.InternalError, errmsg: 'by accident' }]);
    expect((await refusalOf(alone)).code).toBe(CODE.InternalError);
    await bystander;
    expect([1, 2, 3, 4].map((id) => has('a', id))).toEqual([true, false, true, true]);
  });

  it('keeps nothing of a transaction in which a change broke off half way', async () => {
    await store.write(inOneStep(() => insert('a', 1)));
    const spec = { name: 'n_1', key: { n: 1 as const } };
    const collection = store.catalogue.get('test', 'a')!;
    await buildIndex(store, collection, spec);
    const bystander = store.write(inOneStep(() => insert('a', 3)));
    const broken = store.write(
      bulk([2], false, store.writeSlice, (id) => {
        const doc = { _id: new Int32(id), n: new Int32(id) };
        store.documents.insert(collection, { raw: 'no bytes' as never, doc });
      }),
    );
    expect((await refusalOf(broken)).message).toMatch(/rolled back/);
    expect((await refusalOf(bystander)).message).toMatch(/rolled back/);
    expect([1, 2, 3].map((id) => has('a', id))).toEqual([true, false, false]);
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
