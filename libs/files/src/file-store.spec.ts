import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileStore } from './index.js';

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('file store', () => {
  const folders: string[] = [];
  afterEach(() => Promise.all(folders.splice(0).map((dir) => rm(dir, { recursive: true }))));

  async function setup() {
    const dir = await mkdtemp(join(tmpdir(), 'files-'));
    folders.push(dir);
    const files = async () =>
      (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    return { dir, store: new FileStore(dir), files };
  }

  it('should give back what it was given, under the hash of its content', async () => {
    const { store } = await setup();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { maxLength: 5 }), async (parts) => {
        const content = Buffer.concat(parts);
        const stored = await store.put(Readable.from(parts.map((part) => Buffer.from(part))), { maxBytes: 10_000 });
        expect(stored).toEqual({ hash: sha256(content), bytes: content.length });
        const readable = await store.open(stored.hash);
        expect(readable && (await buffer(readable))).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });

  it('should keep the same content once, also when two bring it at the same time', async () => {
    const { store, files } = await setup();
    const puts = [1, 2, 3].map(() => store.put(Buffer.from('roster'), { maxBytes: 100 }));
    expect(new Set((await Promise.all(puts)).map(({ hash }) => hash)).size).toBe(1);
    expect(await files()).toHaveLength(1);
  });

  it('should refuse more bytes than the limit, stop reading and keep nothing', async () => {
    const { store, files } = await setup();
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(++given && 1000);
      })(),
    );
    await expect(store.put(endless, { maxBytes: 5000 })).rejects.toMatchObject({
      code: 'file-too-large',
      details: { limitBytes: 5000 },
    });
    expect(endless.destroyed).toBe(true);
    expect(await files()).toEqual([]);
    expect((await store.put(Buffer.alloc(5000), { maxBytes: 5000 })).bytes).toBe(5000);
  });

  it('should keep nothing of a stream that breaks off', async () => {
    const { store, files } = await setup();
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('connection reset');
      })(),
    );
    await expect(store.put(broken, { maxBytes: 100 })).rejects.toThrow('connection reset');
    expect(await files()).toEqual([]);
  });

  it('should give the bytes of a range alone', async () => {
    const { store } = await setup();
    const { hash } = await store.put(Buffer.from('0123456789'), { maxBytes: 100 });
    const part = await store.open(hash, { start: 3, end: 5 });
    expect(part && (await buffer(part)).toString()).toBe('345');
  });

  it('should know nothing under a name that is no hash, whatever file it points at', async () => {
    const { dir, store } = await setup();
    await writeFile(join(dir, 'secret'), 'secret');
    for (const name of ['../secret', 'secret', '', 'A'.repeat(64), `${'a'.repeat(64)}\n`, sha256(Buffer.from('x'))]) {
      expect(await store.open(name)).toBeNull();
      expect(await store.has(name)).toBe(false);
    }
  });

  it('should clear away an upload that a crash cut off a day ago, not one under way', async () => {
    const { dir, store } = await setup();
    await mkdir(join(dir, 'incoming'));
    await Promise.all(['abandoned', 'under-way'].map((name) => writeFile(join(dir, 'incoming', name), 'half')));
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    await utimes(join(dir, 'incoming', 'abandoned'), twoDaysAgo, twoDaysAgo);
    const { hash } = await store.put(Buffer.from('roster'), { maxBytes: 100 });
    expect(await readdir(join(dir, 'incoming'))).toEqual(['under-way']);
    expect(await store.has(hash)).toBe(true);
  });

  it('should take away what it is told to, twice is once, and nothing that is no hash', async () => {
    const { dir, store, files } = await setup();
    const [gone, stays] = await Promise.all(
      ['gone', 'stays'].map((text) => store.put(Buffer.from(text), { maxBytes: 100 })),
    );
    await writeFile(join(dir, 'list.jsonl'), 'x');
    await store.remove(gone?.hash ?? '');
    await store.remove(gone?.hash ?? '');
    await store.remove('../list.jsonl');
    expect((await files()).map(({ name }) => name).toSorted()).toEqual([stays?.hash ?? '', 'list.jsonl'].toSorted());
    expect(await store.has(gone?.hash ?? '')).toBe(false);
  });

  it('should leave a file that was put again meanwhile', async () => {
    const { dir, store } = await setup();
    const { hash } = await store.put(Buffer.from('roster'), { maxBytes: 100 });
    const path = join(dir, hash.slice(0, 2), hash.slice(2, 4), hash);
    const anHour = { unlessYoungerThanMs: 3_600_000 };
    await utimes(path, new Date(0), new Date(0));
    await store.put(Buffer.from('roster'), { maxBytes: 100 });
    await store.remove(hash, anHour);
    expect(await store.has(hash)).toBe(true);
    await utimes(path, new Date(0), new Date(0));
    await store.remove(hash, anHour);
    expect(await store.has(hash)).toBe(false);
  });
});
