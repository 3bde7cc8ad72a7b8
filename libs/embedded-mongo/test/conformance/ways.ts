import { EJSON } from 'bson';
import mongoose from 'mongoose';
import { MongoClient, openTestStore, type Db } from '../store.js';
import type { Call, Case } from './case.js';

type Target = Record<string, (...args: unknown[]) => unknown>;

/** One of the two ways to the server: makes the call of a case, with exact types where documents come back. */
export interface Way {
  name: 'driver' | 'mongoose';
  call: (collection: string, call: Call) => Promise<unknown>;
}

export interface Server {
  db: Db;
  ways: Way[];
  isEmbedded: boolean;
  close: () => Promise<void>;
}

const EXACT = { promoteValues: false, bsonRegExp: true };
/** Where the options of a read stand among the arguments. */
const READS: Record<string, number> = {
  find: 1,
  findOne: 1,
  aggregate: 1,
  distinct: 2,
  findOneAndUpdate: 2,
  findOneAndReplace: 2,
  findOneAndDelete: 1,
};
const NOT_OF_MONGOOSE = new Set(['command', 'createIndex', 'dropIndex', 'indexes']);

export function reads(method: string): boolean {
  return Object.hasOwn(READS, method);
}

/** Whether the call changes nothing: both ways may then use one collection. */
export function leavesAll({ call: [method] }: Case): boolean {
  return method.startsWith('count') || (reads(method) && !method.startsWith('findOneAnd'));
}

/** Whether mongoose has the operation, and makes it as the driver does. */
export function isForMongoose({ call, driverOnly }: Case): boolean {
  return driverOnly === undefined && !NOT_OF_MONGOOSE.has(call[0]);
}

/** The server that `MONGODB_URI` names, else an embedded store of its own; a fresh database that goes at the end. */
export async function openServer(): Promise<Server> {
  const named = process.env.MONGODB_URI;
  const store = named === undefined ? await openTestStore() : undefined;
  const uri = named ?? store!.uri;
  const dbName = `conformance_${process.pid}_${Date.now().toString(36)}`;
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 }).connect();
  const connection = await mongoose.createConnection(uri, { dbName, autoIndex: false, autoCreate: false }).asPromise();
  const db = client.db(dbName);
  return {
    db,
    isEmbedded: store !== undefined,
    ways: [throughDriver(db), throughMongoose(connection)],
    close: async () => {
      await db.dropDatabase();
      await connection.close();
      await client.close();
      await store?.close();
    },
  };
}

function throughDriver(db: Db): Way {
  return {
    name: 'driver',
    call: async (collection, [method, ...args]) => {
      if (method === 'command') return db.command(addressed(args[0] as object, collection));
      return settled((db.collection(collection) as unknown as Target)[method]!(...exactly(method, args)));
    },
  };
}

function throughMongoose(connection: mongoose.Connection): Way {
  const schema = new mongoose.Schema(
    { _id: mongoose.Schema.Types.Mixed },
    { strict: false, strictQuery: false, minimize: false, versionKey: false },
  );
  return {
    name: 'mongoose',
    call: async (collection, [method, ...given]) => {
      const model = connection.model(collection, schema, collection) as unknown as Target;
      const args = exactly(method, given);
      const options = args[1] as { projection?: unknown };
      if (method === 'find' || method === 'findOne') {
        return settled(model[method]!(args[0], options.projection, { ...options, lean: true }));
      }
      if (reads(method) && method.startsWith('findOneAnd')) args.push({ ...(args.pop() as object), lean: true });
      return settled(model[method]!(...args));
    },
  };
}

function exactly(method: string, args: readonly unknown[]): unknown[] {
  const at = READS[method];
  if (at === undefined) return [...args];
  const padded = Array.from({ length: at }, (_, i) => args[i] ?? {});
  return [...padded, { ...(args[at] as object | undefined), ...EXACT }];
}

/** A command whose first value is empty goes to the collection; so does one that is explained. */
function addressed(command: object, collection: string): mongoose.mongo.Document {
  const [[name, value], ...rest] = Object.entries(command) as [[string, unknown], ...[string, unknown][]];
  const inner = name === 'explain' ? addressed(value as object, collection) : value;
  return Object.fromEntries([[name, inner === '' ? collection : inner], ...rest]);
}

async function settled(answer: unknown): Promise<unknown> {
  const cursor = answer as { toArray?: () => Promise<unknown> };
  return typeof cursor.toArray === 'function' ? cursor.toArray() : answer;
}

/** Values as JavaScript has them, whichever way they were read. */
export function plain(value: unknown): unknown {
  return EJSON.parse(EJSON.stringify(value));
}

/** Values as text that tells every type and the order of fields. */
export function exact(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false });
}
