import type { Model } from 'mongoose';

/** One update of many: filter and change as MongoDB's `update` command takes them. */
export interface UpdateStatement {
  readonly q: Readonly<Record<string, unknown>>;
  readonly u: Readonly<Record<string, unknown>>;
  readonly upsert?: boolean;
}

interface Reply {
  readonly n: number;
  readonly writeErrors?: readonly { readonly index: number; readonly code: number; readonly errmsg: string }[];
  readonly writeConcernError?: { readonly errmsg: string };
}

/** How the platform writes always; a command does not take it from the connection. */
const durable = { ordered: false, writeConcern: { w: 'majority', j: true } } as const;
const DUPLICATE = 11000;

/*
 * Many small writes in one trip, as commands: the driver's own `insertMany` and `bulkWrite` measure and serialise each
 * document twice and cost two to three times as much. A trip carries 16 MB at most. They go past mongoose too, so what
 * is written names its municipality itself, and so does each filter.
 */

/**
 * Stores documents; the answer is the places of those whose id, or another unique value, is taken.
 * @throws when one of the others is not known to be stored durably.
 */
export async function insertMany<T>(model: Model<T>, documents: readonly object[]): Promise<ReadonlySet<number>> {
  return (await run(model, { insert: model.collection.name, documents })).taken;
}

/**
 * Updates by many statements, each one document at most. `matched` counts upserts too; `taken` holds the places of
 * upserts that met a document with their id.
 * @throws when one of the others is not known to be stored durably.
 */
export async function updateMany<T>(
  model: Model<T>,
  updates: readonly UpdateStatement[],
): Promise<{ matched: number; taken: ReadonlySet<number> }> {
  return run(model, { update: model.collection.name, updates });
}

async function run<T>(model: Model<T>, command: Record<string, unknown>) {
  const { db } = model.db;
  if (!db) throw new Error('Connection is closed');
  const reply = (await db.command({ ...command, ...durable }, { ignoreUndefined: true })) as unknown as Reply;
  const { n, writeErrors = [], writeConcernError } = reply;
  const failed = writeErrors.find(({ code }) => code !== DUPLICATE) ?? writeConcernError;
  if (failed) throw new Error(`not written: ${failed.errmsg}`);
  return { matched: n, taken: new Set(writeErrors.map(({ index }) => index)) };
}
