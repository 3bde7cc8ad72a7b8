import type { Model } from 'mongoose';
import { isDuplicate } from './versioned.js';

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
 * made where there is none. Twice, late or out of order: the same result. Goes past mongoose, whose casting of bulk
 * writes costs more than the writes, so each filter names the tenant itself.
 */
export async function upsertParts<T>(model: Model<T>, updates: readonly PartUpdate[]): Promise<void> {
  const beaten = await attempt(model, updates);
  // A document that was made meanwhile is tried again; a second time means that the stored part is as new or newer.
  if (beaten.length > 0) await attempt(model, beaten);
}

/** @returns the updates whose document was there with this version or a newer one, or was just being made. */
async function attempt<T>(model: Model<T>, updates: readonly PartUpdate[]): Promise<PartUpdate[]> {
  const writes = updates.map(({ _id, tenant, part, value }) => ({
    updateOne: {
      filter: { _id, tenant, $or: [{ [`${part}.version`]: { $lt: value.version } }, { [part]: { $exists: false } }] },
      update: { $set: { [part]: value } },
      upsert: true,
    },
  }));
  try {
    await model.collection.bulkWrite(writes as never, { ordered: false, ignoreUndefined: true });
    return [];
  } catch (error) {
    const failed = (error as { writeErrors?: { index: number; code: number }[] }).writeErrors;
    if (!failed || !failed.every(isDuplicate)) throw error;
    return failed.flatMap(({ index }) => updates[index] ?? []);
  }
}
