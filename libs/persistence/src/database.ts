import type { Health, Logger } from '#observability';
import { createConnection, type Connection, type Model } from 'mongoose';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CollectionSpec, Index } from './collection.js';
import { anyDue, migrate, type Migration } from './migrations.js';
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

/**
 * Acknowledged means stored on disk by a majority, also on the embedded store (acknowledged = fsynced). Read is only what
 * a majority has: nothing is decided by what another primary may take back.
 */
const durable = { w: 'majority', journal: 'true', retryWrites: 'false', readConcernLevel: 'majority' };

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

  /** Every declared collection with its model. */
  collections(): { readonly spec: CollectionSpec; readonly model: Model<object> }[] {
    return [...this.specs.values()].map((spec) => ({ spec, model: this.model<object>(spec) }));
  }

  /**
   * Alone among the replicas: makes the migrations that are due, builds missing indexes, then checks that every unique
   * one stands. Migrations come first, because a new unique index may need the change that they make, and an index
   * that stands in its way is theirs to drop. Where nothing is due nobody waits for anybody: most starts are that, and
   * one of them may have left a dead replica's lock behind.
   * @throws whenever something of this is missing, so that nothing is served.
   */
  async prepare(): Promise<void> {
    const collection = (name: string) => this.connection.collection(name);
    const isDue = await anyDue(this.migrations, collection as never);
    if (isDue || (await this.lacksIndexes())) {
      await whileLocked(collection('locks') as never, this.logger, async (lock) => {
        await migrate(this.migrations, { collection: collection as never, lock, logger: this.logger });
        await this.buildIndexes();
      });
    }
    this.indexed = true;
  }

  watch(health: Health): void {
    health.register('database', async () => {
      if (!this.indexed) throw new Error('migrations are made and indexes built');
      await this.connection.db?.command({ ping: 1 });
    });
    health.examine('indexes', async () => {
      let standing = 0;
      for (const spec of this.specs.values()) {
        const missing = await this.missingIn(spec);
        if (missing.length > 0)
          throw new Error(`missing in ${spec.name}: ${JSON.stringify(missing.map(({ keys }) => keys))}`);
        standing += spec.indexes.length;
      }
      return `${standing} in ${this.specs.size} collections`;
    });
  }

  async close(): Promise<void> {
    await this.connection.close();
    this.logger.debug('database closed');
  }

  private async lacksIndexes(): Promise<boolean> {
    const missing = await Promise.all([...this.specs.values()].map((spec) => this.missingIn(spec)));
    return missing.some(({ length }) => length > 0);
  }

  private async buildIndexes(): Promise<void> {
    for (const spec of this.specs.values()) {
      const collection = this.connection.collection(spec.name);
      for (const { keys, unique, where } of await this.missingIn(spec)) {
        await collection.createIndex(keys as Record<string, 1 | -1>, {
          ...(unique && { unique }),
          ...(where && { partialFilterExpression: where }),
          ...patiently,
        });
      }
      const missing = (await this.missingIn(spec)).filter(({ unique }) => unique);
      if (missing.length > 0)
        throw new Error(`${spec.name}: unique index missing: ${JSON.stringify(missing.map(({ keys }) => keys))}`);
    }
  }

  /** The declared indexes that do not stand as they are declared. */
  private async missingIn({ name, indexes }: CollectionSpec): Promise<Index[]> {
    if (indexes.length === 0) return [];
    const standing = (await this.connection.collection(name).indexes().catch(noneYet)) as Standing[];
    const same = (wanted: Index, { key, unique, partialFilterExpression }: Standing) =>
      isDeepStrictEqual(
        [Object.entries(key), unique ?? false, partialFilterExpression],
        [Object.entries(wanted.keys), wanted.unique ?? false, wanted.where],
      );
    return indexes.filter((wanted) => !standing.some((one) => same(wanted, one)));
  }
}

interface Standing {
  readonly key: Record<string, unknown>;
  readonly unique?: boolean;
  readonly partialFilterExpression?: unknown;
}

const NAMESPACE_NOT_FOUND = 26;

/** A collection that nothing was stored in has no indexes. */
function noneYet(error: unknown): Standing[] {
  if ((error as { code?: unknown }).code === NAMESPACE_NOT_FOUND) return [];
  throw error;
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
