import mongoose from 'mongoose';

const { MongoClient } = mongoose.mongo;

export type Doc = Readonly<Record<string, unknown>> & { readonly _id: string };

/** Raw collections as the driver gives them; none of the services' code looks at them. */
export interface RawStore {
  /** All documents of a service's collection. */
  all<T extends Doc>(service: string, collection: string): Promise<T[]>;
  countWith(service: string, collection: string, field: string): Promise<number>;
  close(): Promise<void>;
}

export async function openRawStore(mongoUri: string): Promise<RawStore> {
  const client = await new MongoClient(mongoUri, { serverSelectionTimeoutMS: 10_000 }).connect();
  const at = (service: string, collection: string) => client.db(`manabi-${service}`).collection<Doc>(collection);
  return {
    all: async <T extends Doc>(service: string, collection: string) =>
      (await at(service, collection).find().toArray()) as unknown as T[],
    countWith: (service, collection, field) => at(service, collection).countDocuments({ [field]: { $exists: true } }),
    close: () => client.close(),
  };
}
