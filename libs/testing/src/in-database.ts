import { databaseAddress } from '#persistence';
import mongoose, { type mongo } from 'mongoose';

/** A document as it lies there; ours have texts for ids. */
export interface Stored {
  _id: string;
  [field: string]: unknown;
}

/** Reaches into a service's database past the service, as somebody could who has it in hand. */
export async function inDatabase<T>(
  mongoUri: string,
  service: string,
  work: (collection: (name: string) => mongo.Collection<Stored>) => Promise<T>,
): Promise<T> {
  const { address, dbName } = databaseAddress(mongoUri, service);
  const client = await new mongoose.mongo.MongoClient(address).connect();
  try {
    return await work((name) => client.db(dbName).collection<Stored>(name));
  } finally {
    await client.close();
  }
}
