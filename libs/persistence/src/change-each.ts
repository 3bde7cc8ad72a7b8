import type { AnyObject, Collection } from 'mongoose';

const CHUNK = 500;

/** A filter, of the subset of libs/embedded-mongo, that says nothing of `_id`. */
export type OldShape = Readonly<AnyObject> & { readonly _id?: never };
/** The update ($set, $unset …) that gives a document its new shape. */
export type Change = (document: AnyObject & { _id: string }) => AnyObject;

/** How far a migration has come: in its how many-th `changeEach`, and up to which `_id`. */
export interface ResumePoint {
  readonly part: number;
  readonly after: string | null;
  /** Documents changed so far in this part. */
  readonly changed: number;
}

interface Course {
  readonly part: number;
  readonly from: ResumePoint | undefined;
  beforeWrite(): Promise<void>;
  keep(point: ResumePoint): Promise<void>;
}

/** See `MigrationStep.changeEach`. */
export async function changeEach(
  collection: Collection,
  oldShape: OldShape,
  change: Change,
  { part, from, beforeWrite, keep }: Course,
): Promise<void> {
  if (from && from.part > part) return;
  const resumed = from?.part === part ? from : undefined;
  let after = resumed?.after ?? null;
  let changed = resumed?.changed ?? 0;
  for (;;) {
    const chunk = await nextChunk(collection, oldShape, after);
    const last = chunk.at(-1);
    if (!last) break;
    await beforeWrite();
    const writes = chunk.map((document) => ({
      updateOne: { filter: asRead(oldShape, document), update: change(document) },
    }));
    const { modifiedCount } = await collection.bulkWrite(writes as never, { ordered: false });
    await refuseLeft(collection, { ...oldShape, _id: { $in: chunk.map(({ _id }) => _id) } });
    after = last._id;
    changed += modifiedCount;
    await keep({ part, after, changed });
  }
  // Whatever came in behind the walk is found by the next start, from the beginning.
  await refuseLeft(collection, oldShape, () => keep({ part, after: null, changed }));
  await keep({ part: part + 1, after: null, changed: 0 });
}

const nextChunk = async (collection: Collection, oldShape: OldShape, after: string | null) =>
  // By the index of _id, whatever else the planner might choose: any other would be sorted anew for every chunk.
  (await collection
    .find({ ...oldShape, ...(after !== null && { _id: { $gt: after } }) } as never, { hint: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(CHUNK)
    .toArray()) as unknown as (AnyObject & { _id: string })[];

/** Only over what was read: a document that changed meanwhile keeps its change. */
const asRead = (oldShape: OldShape, { _id, version }: AnyObject) => ({
  ...(version !== undefined && { version }),
  ...oldShape,
  _id,
});

async function refuseLeft(
  collection: Collection,
  filter: AnyObject,
  beforeRefusal: () => Promise<void> = async () => {},
): Promise<void> {
  const left = await collection.findOne(filter as never);
  if (!left) return;
  await beforeRefusal();
  throw new Error(
    `${collection.collectionName}: documents still have the old shape after the change; an older version of the service is running beside this one, or the change leaves the old shape standing`,
  );
}
