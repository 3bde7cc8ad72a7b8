import { isDuplicate } from '#persistence';
import type { Model } from 'mongoose';
import { randomUUID } from 'node:crypto';

/** What a report document carries: that its figures are owed, and what they were when it was last worked off. */
export interface StaleMark {
  readonly _id: string;
  /** Another token each time something changed; whoever refreshes removes the one that was read. */
  readonly stale?: string;
  /** Everything that changed before this moment is in the figures; only together with `stale`. */
  readonly staleSince?: Date;
  /** Of the figures; none before the first refresh. */
  readonly version?: number;
  /** When the facts in the figures began to be read. */
  readonly foldedAt?: Date;
}

export const staleFields = { stale: String, staleSince: Date, version: Number, foldedAt: Date };
export const staleIndex = { keys: { staleSince: 1 }, where: { stale: { $exists: true } } } as const;

const RECOUNT = 'recount-';
const RECOUNT_CHANGES = `${RECOUNT}changes-`;

/** Nothing changed since its figures were counted: they are only to be counted anew. */
export const isRecount = ({ stale = '' }: Pick<StaleMark, 'stale'>): boolean => stale.startsWith(RECOUNT);

/** The same, and nobody has found yet that counting anew changes figures: what follows from them is owed nothing. */
export const isOnlyRecount = (mark: Pick<StaleMark, 'stale'>): boolean =>
  isRecount(mark) && !mark.stale?.startsWith(RECOUNT_CHANGES);

/** Has reports counted anew that wait for nothing else. */
export async function markForRecount<T extends StaleMark>(model: Model<T>, ids: readonly string[], now: Date) {
  const isAtRest = { _id: { $in: [...ids] }, stale: { $exists: false } };
  await model.updateMany(
    isAtRest as object,
    { $set: { stale: `${RECOUNT}${randomUUID()}`, staleSince: now } } as object,
  );
}

/** Notes that counting anew changes the figures, before they are saved; the mark, or nothing when another was set since. */
export async function markRecountChanges<T extends StaleMark>(
  model: Model<T>,
  { _id, stale }: StaleMark,
): Promise<string | undefined> {
  const changes = `${RECOUNT_CHANGES}${randomUUID()}`;
  const { matchedCount } = await model.updateOne({ _id, stale } as object, { $set: { stale: changes } } as object);
  return matchedCount > 0 ? changes : undefined;
}

/** Removes the mark of a report whose figures were counted anew and are the same; false when anything changed since. */
export async function confirmFigures<T extends StaleMark>(model: Model<T>, read: StaleMark, readAt: Date) {
  const { matchedCount } = await model.updateOne(
    { ...ifVersion(read), stale: read.stale } as object,
    { $set: { foldedAt: readAt }, $unset: { stale: 1, staleSince: 1 } } as object,
  );
  return matchedCount > 0;
}

/** Sets a new mark on a report, which is made with `fields` where there is none. */
export async function markStale<T extends StaleMark>(
  model: Model<T>,
  { _id, ...fields }: { readonly _id: string } & Record<string, unknown>,
  now: Date,
): Promise<void> {
  const update = { $set: { stale: randomUUID() }, $min: { staleSince: now }, $setOnInsert: fields };
  const mark = () => model.updateOne({ _id } as object, update as object, { upsert: true });
  try {
    await mark();
  } catch (error) {
    // Two made it at once: the second time it is there.
    if (!isDuplicate(error)) throw error;
    await mark();
  }
}

/** Removes the mark where it is still the one that was read. */
export async function unmarkStale<T extends StaleMark>(model: Model<T>, _id: string, read: string): Promise<void> {
  await model.updateOne({ _id, stale: read } as object, { $unset: { stale: 1, staleSince: 1 } } as object);
}

/** Filter of a report as it was read: nobody has saved figures since. */
export const ifVersion = ({ _id, version }: StaleMark): object => ({ _id, version: version ?? { $exists: false } });

/** How many reports wait. */
export const countStale = <T extends StaleMark>(model: Model<T>): Promise<number> =>
  model.countDocuments({ stale: { $exists: true } } as object).exec();

/** Since when the report that waits longest waits; null when none does. */
export async function oldestStale<T extends StaleMark>(model: Model<T>): Promise<Date | null> {
  const oldest = await model
    .findOne({ stale: { $exists: true } } as object, { staleSince: 1 })
    .sort({ staleSince: 1 })
    .lean<StaleMark>();
  return oldest?.staleSince ?? null;
}
