import { randomUUID } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '#observability';
import { acrossTenants, Database } from '#persistence';
import { resetServers } from '#testing';
import { importChunks, type ImportChunkDocument } from './import-chunk/import-chunk.schema.js';
import { people as peopleSpec, type PersonDocument } from './person/person.schema.js';
import { uploads, type UploadDocument } from './file-import/upload.schema.js';
import { fileImports, type FileImportDocument } from './file-import/file-import.schema.js';

/**
 * Brings the database to where a crash would have left it: the second chunk planned and half of its people written, the
 * third not begun, the import due; and the queue empty. `people: false` leaves the people: only what came after them is
 * missing.
 */
export async function undoHalf(env: NodeJS.ProcessEnv, importId: string, { people = true } = {}): Promise<void> {
  await resetServers();
  const logger = createLogger({ service: 'test', level: 'fatal' });
  const database = await Database.open(env['MONGODB_URI'] ?? '', 'member-registry', logger);
  const [chunks, persons, imports] = [
    database.model<ImportChunkDocument>(importChunks),
    database.model<PersonDocument>(peopleSpec),
    database.model<FileImportDocument>(fileImports),
  ];
  await acrossTenants('a crash', async () => {
    const planned = await chunks.find({ importId }).sort({ number: 1 }).lean<ImportChunkDocument[]>();
    const written = planned.map(({ accepted }) => accepted.map(({ person }) => person));
    await chunks.updateOne({ importId, number: 1 }, { $set: { done: false } });
    await chunks.deleteMany({ importId, number: { $gt: 1 } });
    const second = written[1] ?? [];
    const gone = [...second.slice(second.length / 2), ...written.slice(2).flat()];
    if (people) await persons.deleteMany({ _id: { $in: gone } });
    const crashed = { $set: { due: true, status: 'running' }, $unset: { finishedAt: 1 } } as const;
    const { modifiedCount } = await imports.updateOne({ _id: importId }, crashed);
    if (modifiedCount !== 1) throw new Error('no such import to crash');
  });
  await database.close();
}

/**
 * Brings the database to where a crash at the beginning of a one-chunk import would have left it, with nobody made
 * and the queue empty: `planned`, the chunk was planned already.
 */
export async function undoWhole(env: NodeJS.ProcessEnv, importId: string, planned: boolean): Promise<void> {
  await resetServers();
  await inStore(env, async (database) => {
    const chunks = database.model<ImportChunkDocument>(importChunks);
    const chunk = await chunks.findOne({ importId }).lean<ImportChunkDocument>();
    const made = (chunk?.accepted ?? []).filter(({ outcome }) => outcome === 'created');
    await database.model<PersonDocument>(peopleSpec).deleteMany({ _id: { $in: made.map(({ person }) => person) } });
    // Ids that no enrolment follows from: the crash came before those were made.
    const accepted = chunk?.accepted.map((row) => (made.includes(row) ? { ...row, person: randomUUID() } : row));
    if (planned) await chunks.updateOne({ importId }, { $set: { done: false, accepted } });
    else await chunks.deleteMany({ importId });
    const crashed = { $set: { due: true, status: 'running' }, $unset: { finishedAt: 1 } } as const;
    await database.model<FileImportDocument>(fileImports).updateOne({ _id: importId }, crashed);
  });
}

/** Looks into the registry's store, or changes it, past the registry. */
export async function inStore<T>(env: NodeJS.ProcessEnv, work: (database: Database) => PromiseLike<T>): Promise<T> {
  const logger = createLogger({ service: 'test', level: 'fatal' });
  const database = await Database.open(env['MONGODB_URI'] ?? '', 'member-registry', logger);
  try {
    return await acrossTenants('a test', async () => work(database));
  } finally {
    await database.close();
  }
}

/** Makes what was uploaded so far two hours older. */
export async function ageUploads(env: NodeJS.ProcessEnv): Promise<void> {
  const past = new Date(Date.now() - 7_200_000);
  await inStore(env, (database) => database.model<UploadDocument>(uploads).updateMany({}, { $set: { at: past } }));
  const filesDir = env['FILES_DIR'] ?? '';
  for (const entry of await readdir(filesDir, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), past, past);
}
