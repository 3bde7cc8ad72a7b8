import type { EventContract, EventEnvelope } from '#contracts';
import type { Model } from 'mongoose';
import { acrossTenants } from './tenancy.js';
import type { Versioned } from './versioned.js';
import { updateMany } from './write-many.js';

const CHUNK = 500;

/** Lets the relay find, unmark and mark again the documents of a relayed collection; `data` is their public state. */
export function relaySource<T extends Versioned & { tenant: string }>(
  model: Model<T>,
  event: EventContract,
  data: (doc: T) => Record<string, unknown>,
) {
  const envelope = (doc: T): EventEnvelope => ({
    key: doc._id,
    tenant: doc.tenant,
    version: doc.version,
    changedAt: doc.changedAt.toISOString(),
    correlationId: doc.correlationId,
    data: data(doc),
  });
  const mark = async (docs: readonly { _id: string; version: number }[]) =>
    model.bulkWrite(
      docs.map(({ _id, version }) => ({
        updateOne: { filter: { _id, version } as object, update: { $set: { unrelayed: version } } as object },
      })) as never,
      { ordered: false },
    );
  return {
    event,
    findMarked: (limit: number) =>
      acrossTenants('relay', async () => {
        const docs = (await model
          .find({ unrelayed: { $exists: true } } as object)
          .sort({ changedAt: 1 })
          .limit(limit)
          .lean()) as unknown as T[];
        return docs.map(envelope);
      }),
    unmark: (published: readonly EventEnvelope[]) =>
      acrossTenants('relay', async () => {
        await updateMany(
          model,
          published.map(({ key, version }) => ({
            q: { _id: key, unrelayed: version },
            u: { $unset: { unrelayed: 1 } },
          })),
        );
      }),
    markChangedSince: (since: Date | null) =>
      acrossTenants('relay', async () => {
        let marked = 0;
        const chunk: { _id: string; version: number }[] = [];
        const filter = since ? { changedAt: { $gte: since } } : {};
        for await (const doc of model
          .find(filter as object, { _id: 1, version: 1 })
          .lean()
          .cursor()) {
          chunk.push(doc as unknown as { _id: string; version: number });
          if (chunk.length === CHUNK) await mark(chunk.splice(0));
          marked += 1;
        }
        if (chunk.length > 0) await mark(chunk);
        return marked;
      }),
  };
}

/** Since when the oldest marked document waits for the relay; null when there is none. */
export async function oldestUnrelayed<T extends Versioned>(
  model: Model<T>,
  filter: Record<string, unknown> = {},
): Promise<Date | null> {
  const doc = (await model
    .findOne({ ...filter, unrelayed: { $exists: true } } as object, { changedAt: 1 })
    .sort({ changedAt: 1 })
    .lean()) as { changedAt: Date } | null;
  return doc?.changedAt ?? null;
}
