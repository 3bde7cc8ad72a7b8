import type { Model } from 'mongoose';
import { isDuplicate } from './versioned.js';

/**
 * Keeps one source's part of a document that several sources feed: `part` is replaced where the stored version of that
 * part is lower, and the document is made where there is none. Twice, late or out of order: the same result.
 * `always` is set even when the part was current already (a mark that somebody else must see).
 * @returns whether the part was newer.
 */
export async function upsertPart<T>(
  model: Model<T>,
  key: { _id: string; tenant: string },
  part: string,
  value: { version: number } & Record<string, unknown>,
): Promise<boolean> {
  const older = { $or: [{ [`${part}.version`]: { $lt: value.version } }, { [part]: { $exists: false } }] };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { matchedCount, upsertedCount } = await model.updateOne(
        { _id: key._id, ...older } as object,
        { $set: { [part]: value }, $setOnInsert: { tenant: key.tenant } } as object,
        { upsert: true },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      // The document is there with this version or a newer one; a second time means that ours is stale.
      if (!isDuplicate(error)) throw error;
      if (attempt === 2) return false;
    }
  }
}
