import { isDeepStrictEqual } from 'node:util';
import type mongoose from 'mongoose';
import type { Client, TestDoc } from './store.js';

const SLOTS = 12;

/** A document is wholly told by its `_id` and version: anything else in it was half done. */
function documentOf(_id: string, version: number): TestDoc {
  const [writer] = _id.split('-');
  const more = Array.from({ length: version - 1 }, (_, i) => `v${i + 2}`);
  const tags = [writer, 'x', _id, ...more];
  return { _id, key: `k-${_id}`, writer, tags, version, ...(version === 1 && { pending: true }) };
}

type Docs = mongoose.mongo.Collection<TestDoc>;

/** What was acknowledged of mixed writes, and what was under way when the store went: both may be found afterwards. */
export class Ledger {
  acknowledged = 0;
  /** Refusals by the store itself, which none of these writes may meet. */
  readonly refusals: unknown[] = [];
  /** Version 0 is a document that is not there. */
  private readonly versions = new Map<string, Set<number>>();
  /** How often each slot was counted at least, and at most. */
  private readonly slots = new Map<string, { least: number; most: number }>();
  private made = 0;

  async prepare(client: Client): Promise<void> {
    const { docs, slots } = collections(client);
    await docs.createIndex({ key: 1 }, { unique: true });
    await docs.createIndex({ writer: 1, version: -1 });
    await docs.createIndex({ tags: 1 });
    await docs.createIndex({ pending: 1 }, { partialFilterExpression: { pending: true } });
    await slots.createIndex({ slot: 1 }, { unique: true });
  }

  /** One writer, until the store is gone: inserts, conditional updates, bulks, upserts on a unique index, deletes. */
  async write(client: Client, writer: string, onAcknowledged: () => void): Promise<void> {
    const { docs, slots } = collections(client);
    const told = (): void => {
      this.acknowledged += 1;
      onAcknowledged();
    };
    try {
      for (;;) {
        const ids = Array.from({ length: 4 }, () => `${writer}-${(this.made += 1)}`) as [
          string,
          string,
          string,
          string,
        ];
        await this.change([[ids[0], 1]], () => docs.insertOne(documentOf(ids[0], 1))).then(told);
        await this.change([[ids[0], 2]], () => docs.findOneAndUpdate({ _id: ids[0], version: 1 }, next(2))).then(told);
        await this.change(
          ids.slice(1).map((id) => [id, 1]),
          () =>
            docs.insertMany(
              ids.slice(1).map((id) => documentOf(id, 1)),
              { ordered: false },
            ),
        ).then(told);
        await this.count(slots, `s${this.made % SLOTS}`).then(told);
        await this.change(
          [
            [ids[1], 2],
            [ids[2], 0],
            [ids[0], 3],
          ],
          () =>
            docs.bulkWrite(
              [
                { updateOne: { filter: { _id: ids[1], version: 1 }, update: next(2) } },
                { deleteOne: { filter: { _id: ids[2] } } },
                { updateOne: { filter: { _id: ids[0], version: 2 }, update: next(3) } },
              ],
              { ordered: false },
            ),
        ).then(told);
        await this.change([[ids[3], 0]], () => docs.deleteOne({ _id: ids[3], version: 1 })).then(told);
      }
    } catch (error) {
      if (typeof (error as { code?: unknown }).code === 'number') this.refusals.push(error);
    }
  }

  /** What is missing, invented or half done, one line each; what is found is what counts from now on. */
  async faults(client: Client): Promise<string[]> {
    const { docs, slots } = collections(client);
    const faults: string[] = [];
    const found = new Map((await docs.find().toArray()).map((document) => [document._id as string, document]));
    for (const [id, allowed] of this.versions) {
      const document = found.get(id);
      const version = document ? Number(document.version) : 0;
      if (!allowed.has(version)) faults.push(`${id}: ${[...allowed].join(' or ')} was told, found ${version}`);
      if (document && !isDeepStrictEqual(document, documentOf(id, version))) faults.push(`${id}: half done`);
      if (version === 0) this.versions.delete(id);
      else this.versions.set(id, new Set([version]));
      found.delete(id);
    }
    faults.push(...[...found.keys()].map((id) => `${id}: nobody wrote it`));
    const counted = await slots.find().toArray();
    for (const [slot, { least, most }] of this.slots) {
      const same = counted.filter((document) => document.slot === slot);
      const n = Number(same[0]?.n ?? 0);
      if (same.length > 1 || n < least || n > most)
        faults.push(`${slot}: ${same.length} of it, counted ${n}, told ${least}`);
      this.slots.set(slot, { least: n, most: n });
    }
    return faults;
  }

  private async change(
    changes: (readonly [id: string, version: number])[],
    call: () => Promise<unknown>,
  ): Promise<void> {
    for (const [id, version] of changes) this.versions.set(id, new Set([...(this.versions.get(id) ?? [0]), version]));
    await call();
    for (const [id, version] of changes) this.versions.set(id, new Set([version]));
  }

  private async count(slots: Docs, slot: string): Promise<void> {
    const told = this.slots.get(slot) ?? { least: 0, most: 0 };
    this.slots.set(slot, told);
    told.most += 1;
    await slots.updateOne({ slot }, { $inc: { n: 1 }, $setOnInsert: { since: slot } }, { upsert: true });
    told.least += 1;
  }
}

function collections(client: Client): { docs: Docs; slots: Docs } {
  const db = client.db('test');
  return { docs: db.collection<TestDoc>('docs'), slots: db.collection<TestDoc>('slots') };
}

function next(version: number): mongoose.mongo.UpdateFilter<TestDoc> {
  return { $inc: { version: 1 }, $push: { tags: `v${version}` } as never, $unset: { pending: 1 } };
}
