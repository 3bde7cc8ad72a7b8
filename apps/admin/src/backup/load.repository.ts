import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { backupRules, databaseAddress } from '#persistence';
import mongoose from 'mongoose';
import { damagedBackup, targetNotEmpty } from './backup.errors.js';
import type { FrozenStore } from './frozen-store.repository.js';
import { documentsFile, type Manifest } from './manifest.js';
import type { Progress } from './progress.js';

const BATCH = { documents: 5000, bytes: 8 << 20 };
const { underRestore } = backupRules;

export type Target = Pick<FrozenStore, 'client' | 'uri'>;
type Db = ReturnType<Target['client']['db']>;

const databaseOf = ({ client, uri }: Target, service: string): Db => client.db(databaseAddress(uri, service).dbName);
const marks = (db: Db) => db.collection<{ _id: string; startedAt: Date }>(underRestore.collection);

/** @throws BackupRefusal `target-not-empty` naming the first database that has something in it */
export async function refuseFilled(target: Target, manifest: Manifest): Promise<void> {
  for (const service of Object.keys(manifest.databases)) {
    const db = databaseOf(target, service);
    const found = await db.listCollections({}, { nameOnly: true }).toArray();
    if (found.length > 0) throw targetNotEmpty(`the database ${db.databaseName}`);
  }
}

/** Fills the databases; until `finish`, each carries the mark with which no service starts on it. */
export async function load(target: Target, dir: string, manifest: Manifest, progress: Progress): Promise<void> {
  const services = Object.entries(manifest.databases);
  for (const [service] of services) {
    await marks(databaseOf(target, service)).insertOne({ _id: underRestore._id, startedAt: new Date() });
  }
  for (const [service, collections] of services) {
    const db = databaseOf(target, service);
    for (const [name, { documents, indexes }] of Object.entries(collections)) {
      let loaded = 0;
      for await (const batch of batches(join(dir, documentsFile(service, name)))) {
        const { insertedCount } = await db.collection(name).insertMany(batch);
        loaded += insertedCount;
        progress.tell(() => `${service} ${name}: ${loaded} of ${documents} documents …`);
      }
      if (loaded !== documents) throw damagedBackup(`${service} ${name}: ${loaded} documents in place of ${documents}`);
      const specs = mongoose.mongo.BSON.EJSON.deserialize(indexes);
      if (indexes.length > 0) await db.command({ createIndexes: name, indexes: specs });
    }
  }
}

/** Takes the marks away: the databases are whole. */
export async function finish(target: Target, { databases }: Manifest): Promise<void> {
  for (const [service, collections] of Object.entries(databases)) {
    const marked = marks(databaseOf(target, service));
    if (collections[underRestore.collection]) await marked.deleteOne({ _id: underRestore._id });
    else await marked.drop();
  }
}

async function* batches(path: string): AsyncGenerator<Record<string, unknown>[]> {
  let batch: Record<string, unknown>[] = [];
  let bytes = 0;
  for await (const document of documentsIn(path)) {
    // Nothing is turned into a plain number or string: a double 1.0 stays a double, a long a long.
    batch.push(mongoose.mongo.BSON.deserialize(document, { promoteValues: false, bsonRegExp: true }));
    bytes += document.length;
    if (batch.length < BATCH.documents && bytes < BATCH.bytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function* documentsIn(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = Buffer.concat([rest, part as Buffer]);
    let at = 0;
    while (rest.length - at >= 4 && rest.length - at >= rest.readInt32LE(at)) {
      const length = rest.readInt32LE(at);
      if (length < 5) throw damagedBackup(path);
      yield rest.subarray(at, at + length);
      at += length;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw damagedBackup(path);
}
