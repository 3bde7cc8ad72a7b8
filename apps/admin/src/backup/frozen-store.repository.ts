import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupTo, startEmbeddedMongo } from '#embedded-mongo';
import { databaseAddress } from '#persistence';
import mongoose from 'mongoose';
import { noReplicaSet } from './backup.errors.js';

export type Client = mongoose.mongo.MongoClient;
export type Session = mongoose.mongo.ClientSession;

export interface FrozenStore {
  readonly client: Client;
  /** The server's address, which names the database that the services' own are called after. */
  readonly uri: string;
  /** For every read of documents: all of them see the same instant. */
  readonly session: Session | undefined;
}

/** MongoDB as of one instant, by a snapshot session. The instant is that of the first read. */
export async function withMongoSnapshot<T>(uri: string, work: (store: FrozenStore) => Promise<T>): Promise<T> {
  return withClient(uri, async (client) => {
    const { setName, msg } = await client.db('admin').command({ hello: 1 });
    // A sharded cluster answers as its router.
    if (!setName && msg !== 'isdbgrid') throw noReplicaSet();
    return client.withSession({ snapshot: true }, async (session) => {
      const done = await work({ client, uri, session });
      // The driver keeps the instant that the first read was answered with; without one each read had its own.
      if (!('snapshotTime' in session && session.snapshotTime)) throw noReplicaSet();
      return done;
    });
  });
}

/** The embedded store as of one instant, while it is in use or not: a copy of it, in `scratchDir`, that nobody else has. */
export async function withEmbeddedCopy<T>(
  storeDir: string,
  scratchDir: string,
  work: (store: FrozenStore) => Promise<T>,
): Promise<T> {
  await backupTo(storeDir, scratchDir);
  try {
    return await withEmbedded(scratchDir, work);
  } finally {
    await rm(scratchDir, { recursive: true, force: true });
  }
}

/** An embedded store of our own on a folder, made where there is none; its socket is where only we can reach it. */
export async function withEmbedded<T>(storeDir: string, work: (store: FrozenStore) => Promise<T>): Promise<T> {
  const socketDir = await mkdtemp(join(tmpdir(), 'manabi-'));
  try {
    const store = await startEmbeddedMongo({ dataDir: storeDir, socketPath: join(socketDir, 'store.sock') });
    try {
      return await withClient(store.uri, (client) => work({ client, uri: store.uri, session: undefined }));
    } finally {
      await store.close();
    }
  } finally {
    await rm(socketDir, { recursive: true, force: true });
  }
}

/** A connection that acknowledges what is durable, as the services have it. */
export async function withClient<T>(uri: string, work: (client: Client) => Promise<T>): Promise<T> {
  const { address } = databaseAddress(uri, 'admin');
  const client = await new mongoose.mongo.MongoClient(address, { serverSelectionTimeoutMS: 10_000 }).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
