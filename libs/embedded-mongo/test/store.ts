import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../src/index.js';

export const { MongoClient } = mongoose.mongo;
export type Db = mongoose.mongo.Db;
export type Client = mongoose.mongo.MongoClient;

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'store-'));

/** A store in a folder of its own with a driver connected to it. */
export interface TestStore {
  uri: string;
  client: Client;
  db: Db;
  /** A collection that no other test uses, filled with these documents. */
  collectionOf: (documents?: object[]) => Promise<mongoose.mongo.Collection<TestDoc>>;
  close: () => Promise<void>;
}

export interface TestDoc extends mongoose.mongo.Document {
  _id?: string | number | object;
}

export async function openTestStore(): Promise<TestStore> {
  const dataDir = await temporaryFolder();
  const server = await startEmbeddedMongo({ dataDir });
  const uri = `${server.uri}&w=majority&journal=true`;
  const client = await new MongoClient(uri, { maxPoolSize: 40, serverSelectionTimeoutMS: 5000 }).connect();
  const db = client.db('test');
  let collections = 0;
  return {
    uri,
    client,
    db,
    collectionOf: async (documents = []) => {
      collections += 1;
      const collection = db.collection<TestDoc>(`c${collections}`);
      if (documents.length > 0) await collection.insertMany(documents as never[]);
      return collection;
    },
    close: async () => {
      await client.close();
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** The code (and more) of the refusal a call ends with; fails when it does not refuse. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: number; message: string; codeName?: string }> {
  try {
    await call;
  } catch (error) {
    return error as { code: number; message: string };
  }
  throw new Error('was not refused');
}
