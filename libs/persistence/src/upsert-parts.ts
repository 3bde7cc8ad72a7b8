import type { Model } from 'mongoose';
import { updateMany } from './write-many.js';

/** One source's part of a document that several sources feed. */
export interface PartUpdate {
  readonly _id: string;
  readonly tenant: string;
  /** The field that the source feeds. */
  readonly part: string;
  readonly value: Readonly<Record<string, unknown>> & { readonly version: number };
}

/**
 * Keeps parts, many in one trip: a part is replaced where the stored version of that part is lower, and the document is
 * made where there is none. Twice, late or out of order: the same result.
 */
export async function upsertParts<T>(model: Model<T>, updates: readonly PartUpdate[]): Promise<void> {
  const beaten = await attempt(model, updates);
  // A document that was made meanwhile is tried again; a second time means that the stored part is as new or newer.
  if (beaten.length > 0) await attempt(model, beaten);
}

/** @returns the updates whose document was there with this version or a newer one, or was just being made. */
async function attempt<T>(model: Model<T>, updates: readonly PartUpdate[]): Promise<PartUpdate[]> {
  const { taken } = await updateMany(
    model,
    updates.map(({ _id, tenant, part, value }) => ({
      q: { _id, tenant, $or: [{ [`${part}.version`]: { $lt: value.version } }, { [part]: { $exists: false } }] },
      u: { $set: { [part]: value } },
      upsert: true,
    })),
  );
  return updates.filter((_, place) => taken.has(place));
}
