import { isDuplicate, updateMany } from '#persistence';
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
  /** The run that saved the figures, where many are saved in one trip. */
  readonly savedBy?: string;
}

export const staleFields = { stale: String, staleSince: Date, version: Number, foldedAt: Date };
export const staleIndex = { keys: { staleSince: 1 }, where: { stale: { $exists: true } } } as const;

const RECOUNT = 'recount-';
const RECOUNT_CHANGES = `${RECOUNT}changes-`;

/** Why figures wait: something changed, or nothing did and they are only to be counted anew. */
export type Waiting = 'changed' | 'recount';

/** Filter of what waits so. */
export const waitsFor = (what: Waiting): object => ({
  stale: {
    $exists: true,
    ...(what === 'recount' ? { $regex: `^${RECOUNT}` } : { $not: { $regex: `^${RECOUNT}` } }),
  },
});

/** To be counted anew, and nobody has found yet that this changes figures: what follows from them is owed nothing. */
export const isOnlyRecount = ({ stale = '' }: Pick<StaleMark, 'stale'>): boolean =>
  stale.startsWith(RECOUNT) && !stale.startsWith(RECOUNT_CHANGES);

/** Has reports counted anew that wait for nothing else. */
export async function markForRecount<T extends StaleMark>(model: Model<T>, ids: readonly string[], now: Date) {
  const isAtRest = { _id: { $in: [...ids] }, stale: { $exists: false } };
  await model.updateMany(
    isAtRest as object,
    { $set: { stale: `${RECOUNT}${randomUUID()}`, staleSince: now } } as object,
  );
}

/*
 * Of many reports in one trip, each as if it were the only one. These go past mongoose, whose checks of a year of
 * 500 programmes cost more than counting it: each names its municipality itself.
 */

interface Owned extends StaleMark {
  readonly tenant: string;
}

const itself = ({ _id, tenant }: Pick<Owned, '_id' | 'tenant'>) => ({ _id, tenant });

/** Sets a new mark on each report, which is made where there is none. */
export async function markAllStale<T extends StaleMark>(
  model: Model<T>,
  reports: readonly Pick<Owned, '_id' | 'tenant'>[],
  now: Date,
): Promise<void> {
  const mark = (some: readonly Pick<Owned, '_id' | 'tenant'>[]) =>
    updateMany(
      model,
      some.map((report) => ({
        q: itself(report),
        u: { $set: { stale: randomUUID() }, $min: { staleSince: now } },
        upsert: true,
      })),
    );
  const { taken } = await mark(reports);
  // Made by somebody else at the same time: the second time it is there.
  if (taken.size > 0) await mark(reports.filter((_, place) => taken.has(place)));
}

/** Notes that counting anew changes the figures of these reports, before they are saved: they are given with that mark. */
export async function markRecountChanges<T extends StaleMark, R extends Owned>(
  model: Model<T>,
  reports: readonly R[],
): Promise<R[]> {
  const changes = `${RECOUNT_CHANGES}${randomUUID()}`;
  // Where another mark was set meanwhile it stays: what follows is owed by that one then.
  await updateMany(
    model,
    reports.map((report) => ({ q: { ...itself(report), stale: report.stale }, u: { $set: { stale: changes } } })),
  );
  return reports.map((report) => ({ ...report, stale: changes }));
}

/**
 * Removes the marks of reports whose figures were counted anew and are the same.
 * @returns of how many; not of those that changed since.
 */
export async function confirmFigures<T extends StaleMark>(model: Model<T>, reports: readonly Owned[], readAt: Date) {
  const confirm = { $set: { foldedAt: readAt }, $unset: { stale: 1, staleSince: 1 } };
  const { matched } = await updateMany(
    model,
    reports.map((report) => ({ q: { ...itself(report), ...ifVersion(report), stale: report.stale }, u: confirm })),
  );
  return matched;
}

/**
 * Saves figures, each over the version that was read. A mark set since then waits from `readAt` on: what came before is
 * in.
 * @returns how many; not those that somebody else saved first.
 */
export async function saveFigures<T extends StaleMark>(
  model: Model<T>,
  counted: readonly { readonly report: Owned; readonly figures: object }[],
  readAt: Date,
): Promise<number> {
  const { matched } = await updateMany(
    model,
    counted.map(({ report, figures }) => {
      const version = (report.version ?? 0) + 1;
      const saved = { ...figures, version, foldedAt: readAt, staleSince: readAt };
      return { q: { ...itself(report), ...ifVersion(report) }, u: { $set: saved } };
    }),
  );
  return matched;
}

/**
 * Removes the marks of reports that this run saved, each where it is still the one that was read.
 * @returns of how many.
 */
export async function unmarkSaved<T extends StaleMark>(model: Model<T>, reports: readonly Owned[], run: string) {
  const { matched } = await updateMany(
    model,
    reports.map((report) => ({
      q: { ...itself(report), stale: report.stale, savedBy: run },
      u: { $unset: { stale: 1, staleSince: 1, formerYears: 1 } },
    })),
  );
  return matched;
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
export const ifVersion = ({ _id, version }: StaleMark) => ({ _id, version: version ?? { $exists: false } });

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
