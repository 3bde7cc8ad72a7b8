import type { Logger } from '#observability';
import type { Collection } from 'mongoose';
import { backupRules } from './backup-rules.js';
import { changeEach, type Change, type OldShape, type ResumePoint } from './change-each.js';
import type { HeldLock } from './start-lock.js';

const TELL_EVERY_MS = 2000;

/** One change of what a service has stored, made once per database at the start of the first version that lists it. */
export interface Migration {
  /** Counts up by one in each service and is never used again. */
  readonly id: number;
  readonly name: string;
  run(step: MigrationStep): Promise<void>;
}

export interface MigrationStep {
  /** A collection past schemas and tenants, since what is stored may have a shape that no schema knows any more. */
  collection(name: string): Collection;
  /**
   * Changes every document that `oldShape` finds, in chunks and in the order of `_id`; after a crash it goes on where
   * it was. The update that `change` gives must take its document out of `oldShape`: that is what keeps a document from
   * being changed twice.
   * @throws when documents still have the old shape afterwards; the next start tries them again.
   */
  changeEach(collection: string, oldShape: OldShape, change: Change): Promise<void>;
}

interface Kept {
  _id: string;
  name?: string;
  startedAt: Date;
  doneAt?: Date;
  resume?: ResumePoint;
}

interface Parts {
  readonly collection: (name: string) => Collection;
  readonly lock: HeldLock;
  readonly logger: Logger;
}

/**
 * Whether this database has not had all of these migrations yet.
 * @throws when a newer version has written the database, or a restore did not end.
 */
export async function anyDue(migrations: readonly Migration[], collection: Parts['collection']): Promise<boolean> {
  return due(migrations, await recordsOf(collection).find().toArray()).length > 0;
}

/**
 * Makes the migrations that this database has not had yet, in the order of their ids.
 * @throws when a newer version has written the database, or a restore did not end.
 */
export async function migrate(migrations: readonly Migration[], { collection, lock, logger }: Parts): Promise<void> {
  const records = recordsOf(collection);
  const found = await records.find().toArray();
  for (const migration of due(migrations, found)) {
    const before = found.find(({ _id }) => _id === String(migration.id));
    await runOne(migration, before, records, { collection, lock, logger });
  }
}

const recordsOf = (collection: Parts['collection']): Collection<Kept> =>
  collection(backupRules.underRestore.collection) as unknown as Collection<Kept>;

function due(migrations: readonly Migration[], found: readonly Kept[]): Migration[] {
  refuseUnknown(migrations, found);
  const done = new Set(found.filter(({ doneAt }) => doneAt).map(({ _id }) => _id));
  return migrations.filter(({ id }) => !done.has(String(id)));
}

async function runOne(
  migration: Migration,
  before: Kept | undefined,
  records: Collection<Kept>,
  { collection, lock, logger }: Parts,
): Promise<void> {
  const _id = String(migration.id);
  const about = { migration: migration.id, name: migration.name };
  if (!before) await records.insertOne({ _id, name: migration.name, startedAt: new Date() });
  logger.info({ ...about, resume: before?.resume }, before ? 'migration goes on' : 'migration begins');
  let part = 0;
  let toldAt = performance.now();
  const keep = async (resume: ResumePoint) => {
    await records.updateOne({ _id }, { $set: { resume } });
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    logger.info({ ...about, resume }, 'migration under way');
  };
  await migration.run({
    collection,
    changeEach: (of, oldShape, change) => {
      part += 1;
      return changeEach(collection(of), oldShape, change, {
        part,
        from: before?.resume,
        beforeWrite: lock.check,
        keep,
      });
    },
  });
  await lock.check();
  await records.updateOne({ _id }, { $set: { doneAt: new Date() }, $unset: { resume: 1 } });
  logger.info(about, 'migration done');
}

function refuseUnknown(migrations: readonly Migration[], found: readonly Kept[]): void {
  const ids = migrations.map(({ id }) => id);
  if (ids.some((id, place) => id !== place + 1))
    throw new Error(`migrations are not numbered 1, 2, 3 …: ${ids.join()}`);
  if (found.some(({ _id }) => _id === backupRules.underRestore._id))
    throw new Error(
      'a restore into this database did not end: drop the database and restore again\n' +
        'このデータベースへの復元が完了していません。データベースを削除してから、もう一度復元してください',
    );
  const newer = found.find(({ _id }) => !ids.includes(Number(_id)));
  if (newer)
    throw new Error(
      `a newer version has written this database (migration ${newer._id} “${newer.name ?? ''}”): start that version, or restore a backup\n` +
        `このデータベースは新しいバージョンで書き込まれています（移行 ${newer._id}「${newer.name ?? ''}」）。そのバージョンを起動するか、バックアップから復元してください`,
    );
}
