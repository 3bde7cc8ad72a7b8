import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Int32 } from 'bson';
import { encodeKey } from '../src/bson/key.js';
import { encode } from '../src/bson/values.js';
import { doctor } from '../src/index.js';
import type { Collection, Index } from '../src/storage/collection.js';
import { inOneStep } from '../src/storage/slice.js';
import { Store } from '../src/storage/store.js';
import { startChild } from './child.js';
import { refusalOf, temporaryFolder } from './store.js';

const PAGE = 4096;
const main = fileURLToPath(new URL('../../../dist/libs/embedded-mongo/src/main.js', import.meta.url));
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'store.mdb');
});
afterEach(() => rm(folder, { recursive: true }));

/** A store of `count` documents with two indexes; then `spoil` it inside a write. */
async function makeStore(
  count: number,
  spoil?: (store: Store, collection: Collection, indexes: [Index, Index]) => void,
): Promise<void> {
  const store = await Store.open(folder);
  await store.write(
    inOneStep(() => {
      const collection = store.catalogue.create('test', 'docs');
      const add = (name: string, unique: boolean): Index => {
        const spec = { name: `${name}_1`, key: { [name]: 1 as const }, ...(unique && { unique }) };
        return collection.addIndex({ spec, tree: store.catalogue.newTree(), ready: true, multikey: [false] });
      };
      const indexes: [Index, Index] = [add('n', true), add('tags', false)];
      store.catalogue.save(collection);
      for (let i = 0; i < count; i += 1) store.documents.insert(collection, document(i));
      spoil?.(store, collection, indexes);
    }),
  );
  await store.close();
}

function document(i: number, tags: unknown = ['a', `t${i}`]) {
  const doc = { _id: new Int32(i), n: new Int32(i), tags, text: 'x'.repeat(i % 500 === 0 ? 9000 : 100) };
  return { raw: encode(doc), doc };
}

/** What the program prints, and its exit code. */
function run(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

describe('doctor', () => {
  it('finds nothing wrong with a sound store, and counts what is there', async () => {
    await makeStore(1000);
    expect(await doctor(folder)).toEqual({
      collections: ['test.docs: 1000 documents; entries: _id_, n_1 1000, tags_1 2000'],
      documents: 1000,
      entries: 3000,
      faults: [],
    });
    expect(await run('doctor', '--data', folder)).toEqual({
      code: 0,
      output: expect.stringMatching(/\n1 collections, 1000 documents, 3000 index entries, 0 faults\n$/),
    });
  });

  it.each<[string, RegExp, Parameters<typeof makeStore>[1]]>([
    [
      'a document without its entry',
      /^test\.docs: n_1 has no entry for document/,
      (store, _, [index]) => store.env.removeSync(Buffer.concat([index.prefix, encodeKey(new Int32(3))])),
    ],
    [
      'an entry without its document',
      /^test\.docs: n_1 has an entry that is not of document/,
      (store, _, [index]) =>
        store.env.putSync(Buffer.concat([index.prefix, encodeKey(new Int32(99))]), encodeKey(new Int32(99))),
    ],
    [
      'an entry of another document',
      /^test\.docs: n_1 has no entry for document/,
      (store, _, [index]) =>
        store.env.putSync(Buffer.concat([index.prefix, encodeKey(new Int32(3))]), encodeKey(new Int32(4))),
    ],
    [
      'a document that is no document',
      /cannot be read: invalid BSON/,
      (store, collection) =>
        store.env.putSync(collection.recordKey(encodeKey(new Int32(3))), Buffer.from([9, 0, 0, 0, 3, 3, 3, 3, 0])),
    ],
    [
      'a document under the _id of another',
      /stands under the _id of another/,
      (store, collection) =>
        store.env.putSync(collection.recordKey(encodeKey(new Int32(3))), Buffer.from(document(4).raw)),
    ],
    [
      'an index that does not know of arrays',
      /does not know of the arrays/,
      (store, collection, [, index]) => {
        index.state.multikey = [false];
        store.catalogue.save(collection);
      },
    ],
    [
      'data of no collection',
      /tree 77 belongs to no collection/,
      (store) => store.env.putSync(Buffer.from([0, 0, 0, 77, 1]), Buffer.alloc(1)),
    ],
  ])('finds %s', async (_, fault, spoil) => {
    await makeStore(20, spoil);
    expect((await doctor(folder)).faults).toContainEqual(expect.stringMatching(fault));
    expect((await run('doctor', '--data', folder)).code).toBe(1);
  });

  it('does not look at a store in use, or where there is none', async () => {
    expect((await refusalOf(doctor(folder))).message).toMatch(/there is no store/);
    const child = await startChild(folder);
    expect((await refusalOf(doctor(folder))).message).toMatch(/in use by another process/);
    await child.end('SIGTERM');
  });
});

describe('a damaged file', () => {
  /** The pages of one kind: 1 branch, 2 leaf, 4 overflow. */
  const pagesOf = (kind: number): number[] => {
    const bytes = readFileSync(file);
    const numbers = Array.from({ length: bytes.length / PAGE }, (_, i) => i);
    return numbers.filter((i) => i > 1 && bytes.readUInt16LE(i * PAGE + 18) === kind);
  };
  const overwrite = (at: number, bytes: Buffer): void => {
    const handle = openSync(file, 'r+');
    writeSync(handle, bytes, 0, bytes.length, at);
    closeSync(handle);
  };
  const root = (): number => {
    const bytes = readFileSync(file);
    const newest = bytes.readBigUInt64LE(24 + 128) > bytes.readBigUInt64LE(PAGE + 24 + 128) ? 0 : PAGE;
    return Number(bytes.readBigUInt64LE(newest + 24 + 72 + 40));
  };

  it.each<[string, () => void]>([
    ['an empty file', () => truncateSync(file, 0)],
    ['another file', () => writeFileSync(file, 'x'.repeat(100_000))],
    ['a zeroed head', () => overwrite(0, Buffer.alloc(PAGE))],
    ['a zeroed second head', () => overwrite(PAGE, Buffer.alloc(PAGE))],
    ['a file cut in half', () => truncateSync(file, statSync(file).size / 2)],
    ['a zeroed root', () => overwrite(root() * PAGE, Buffer.alloc(PAGE))],
    ['a root with a flipped kind', () => overwrite(root() * PAGE + 18, Buffer.from([2]))],
    ['a root with other numbers', () => overwrite(root() * PAGE + 24, Buffer.alloc(40, 255))],
  ])('is refused at start in words that help: %s', async (_, damage) => {
    await makeStore(6000);
    damage();
    const { code, output } = await run('--data', folder);
    expect(code).toBe(1);
    expect(output).toMatch(/^embedded-mongo: the store file .* is damaged: .*restore the last backup.*doctor\n$/);
    expect((await doctor(folder)).faults).toEqual([expect.stringMatching(/is damaged/)]);
  });

  it('is refused at start for every branch page that is zeroed, one after the other', async () => {
    await makeStore(6000);
    const whole = readFileSync(file);
    const referenced = new Set<number>();
    for (const page of pagesOf(1)) {
      overwrite(page * PAGE, Buffer.alloc(PAGE));
      const refused = await Store.open(folder).then(
        (store) => store.close().then(() => false),
        (error: Error) => /is damaged/.test(error.message),
      );
      if (refused) referenced.add(page);
      writeFileSync(file, whole);
    }
    expect(referenced.size).toBeGreaterThan(1);
    expect((await doctor(folder)).faults).toEqual([]);
  });

  it('further in is found at the start after a process that was killed soon after its own', async () => {
    await makeStore(6000);
    const [, ...leaves] = pagesOf(2);
    const child = await startChild(folder);
    for (const page of leaves.filter((number) => number > 20)) overwrite(page * PAGE, Buffer.alloc(PAGE));
    await child.end('SIGKILL');
    await expect(startChild(folder)).rejects.toThrow(/is damaged: page \d+ is not whole/);
  });

  it.each([
    ['a leaf page', 2],
    ['the first of a large value', 4],
  ])('is found by doctor: %s', async (_, kind) => {
    await makeStore(6000);
    for (const page of pagesOf(kind)) overwrite(page * PAGE, Buffer.alloc(PAGE));
    expect(await run('doctor', '--data', folder)).toEqual({ code: 1, output: expect.stringMatching(/is damaged/) });
  });
});
