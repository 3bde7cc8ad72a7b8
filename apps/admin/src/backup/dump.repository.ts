import { join } from 'node:path';
import { serviceNames } from '#contracts';
import { backupRules, databaseAddress } from '#persistence';
import mongoose from 'mongoose';
import { restoreUnfinished } from './backup.errors.js';
import type { FrozenStore } from './frozen-store.repository.js';
import { HashedFile } from './hashed-file.js';
import { documentsFile, type CollectionEntry, type Manifest } from './manifest.js';
import type { Progress } from './progress.js';

type Dumped = Pick<Manifest, 'databases' | 'files'>;

/** Writes every collection of every service into the backup folder `dir`. */
export async function dump(store: FrozenStore, dir: string, progress: Progress): Promise<Dumped> {
  // All is listed first: the instant of a snapshot is its first read, and what is read must exist by then.
  const listed = [];
  for (const service of serviceNames) listed.push(...(await collectionsOf(store, service)));
  const dumped: Dumped = { databases: {}, files: {} };
  for (const { service, name, indexes } of listed) {
    const path = documentsFile(service, name);
    const file = await HashedFile.create(join(dir, path));
    let documents = 0;
    for await (const document of documentsOf(store, service, name)) {
      await file.write(document);
      documents += 1;
      progress.tell(() => `${service} ${name}: ${documents} documents …`);
    }
    dumped.files[path] = await file.close();
    (dumped.databases[service] ??= {})[name] = { documents, indexes };
  }
  return dumped;
}

async function collectionsOf({ client, uri }: FrozenStore, service: string) {
  const { dbName } = databaseAddress(uri, service);
  const db = client.db(dbName);
  const listed = await db.listCollections({}, { nameOnly: true }).toArray();
  const names = listed.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  const { collection, _id } = backupRules.underRestore;
  if (names.includes(collection) && (await db.collection<{ _id: string }>(collection).findOne({ _id })))
    throw restoreUnfinished(dbName);
  const kept = names.filter((name) => !backupRules.leftOut.includes(name)).sort();
  return Promise.all(
    kept.map(async (name) => {
      const indexes = (await db.collection(name).indexes()).filter((index) => index.name !== '_id_');
      // Extended JSON: a date in a partial index's condition stays a date.
      return { service, name, indexes: mongoose.mongo.BSON.EJSON.serialize(indexes) as CollectionEntry['indexes'] };
    }),
  );
}

/** The bytes of each document, exactly as they are stored. */
function documentsOf({ client, uri, session }: FrozenStore, service: string, name: string): AsyncIterable<Buffer> {
  const { dbName } = databaseAddress(uri, service);
  // A read concern in the address would silently take the place of the session's own.
  const asOfOneInstant = session && { session, readConcern: { level: 'snapshot' as const } };
  const options = { raw: true, batchSize: 1000, ...asOfOneInstant };
  return client.db(dbName).collection(name).find({}, options) as unknown as AsyncIterable<Buffer>;
}
