import type { Health, Logger } from '#observability';
import { createConnection, type Connection, type IndexDefinition, type Model } from 'mongoose';
import { setTimeout as delay } from 'node:timers/promises';
import type { CollectionSpec, Index } from './collection.js';
import { migrate, type Migration } from './migrations.js';
import { whileLocked } from './start-lock.js';

const options = {
  serverSelectionTimeoutMS: 2000,
  connectTimeoutMS: 2000,
  socketTimeoutMS: 10_000,
  maxPoolSize: 20,
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  maxIdleTimeMS: 60_000,
} as const;

/** For one operation: an upgrade's new index on what a city has stored takes as long as it takes. */
const patiently = { socketTimeoutMS: 0 };

/** Acknowledged means stored on disk by a majority, also on the embedded store (acknowledged = fsynced). */
const durable = { w: 'majority', journal: 'true', retryWrites: 'false' };

/** One service's database. Nobody else reads it. */
export class Database {
  private readonly specs = new Map<string, CollectionSpec>();
  private indexed = false;

  private constructor(
    private readonly connection: Connection,
    private readonly logger: Logger,
    private readonly migrations: readonly Migration[],
  ) {}

  /**
   * Connects to the service's own database: the one named in the address (or `manabi`) with the service's name added.
   * Waits up to a minute, because servers and services start together.
   */
  static async open(
    uri: string,
    service: string,
    logger: Logger,
    migrations: readonly Migration[] = [],
  ): Promise<Database> {
    const { address, dbName } = databaseAddress(uri, service);
    for (let attempt = 1; ; attempt += 1) {
      const connection = createConnection(address, { ...options, dbName });
      try {
        await connection.asPromise();
        return new Database(connection, logger, migrations);
      } catch (error) {
        await connection.close(true).catch(() => undefined);
        if (attempt >= 30) throw error;
        logger.info({ attempt }, 'waiting for the database');
        await delay(200);
      }
    }
  }

  /** The model of a declared collection. Called in constructors, so that `prepare` knows all of them. */
  model<T>(spec: CollectionSpec): Model<T> {
    this.specs.set(spec.name, spec);
    return (this.connection.models[spec.name] ?? this.connection.model(spec.name, spec.schema)) as unknown as Model<T>;
  }

  /**
   * Alone among the replicas: makes the migrations that are due, builds missing indexes, then checks that every unique
   * one stands. Migrations come first, because a new unique index may need the change that they make, and an index
   * that stands in its way is theirs to drop.
   * @throws whenever something of this is missing, so that nothing is served.
   */
  async prepare(): Promise<void> {
    const collection = (name: string) => this.connection.collection(name);
    await whileLocked(collection('locks') as never, this.logger, async (lock) => {
      await migrate(this.migrations, { collection: collection as never, lock, logger: this.logger });
      await this.buildIndexes();
    });
    this.indexed = true;
  }

  watch(health: Health): void {
    health.register('database', async () => {
      if (!this.indexed) throw new Error('migrations are made and indexes built');
      await this.connection.db?.command({ ping: 1 });
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
    this.logger.debug('database closed');
  }

  private async buildIndexes(): Promise<void> {
    for (const spec of this.specs.values()) {
      const collection = this.connection.collection(spec.name);
      for (const { keys, unique, where } of spec.indexes) {
        await collection.createIndex(keys as Record<string, 1 | -1>, {
          ...(unique && { unique }),
          ...(where && { partialFilterExpression: where }),
          ...patiently,
        });
      }
      if (spec.indexes.length > 0) await this.check(spec);
    }
  }

  private async check({ name, indexes }: CollectionSpec): Promise<void> {
    const standing = (await this.connection.collection(name).indexes()) as { key: IndexDefinition; unique?: boolean }[];
    const stands = (wanted: Index) =>
      standing.some(({ key, unique }) => unique && JSON.stringify(key) === JSON.stringify(wanted.keys));
    const missing = indexes.filter((index) => index.unique && !stands(index));
    if (missing.length > 0)
      throw new Error(`${name}: unique index missing: ${JSON.stringify(missing.map(({ keys }) => keys))}`);
  }
}

/**
 * Where a service keeps its data: the server with the durable write concern, and the service's database on it.
 * @throws when the address is none.
 */
export function databaseAddress(uri: string, service: string): { address: string; dbName: string } {
  const [, server = '', database = '', query = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(uri) ?? [];
  if (!server) throw new Error('MONGODB_URI is not a mongodb address');
  const parameters = new URLSearchParams({ ...durable, ...Object.fromEntries(new URLSearchParams(query)) });
  return { address: `${server}/?${parameters.toString()}`, dbName: `${database || 'manabi'}-${service}` };
}
