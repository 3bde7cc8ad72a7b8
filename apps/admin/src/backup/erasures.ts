import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ERASURES_FILE_NAME, readErasureList, type ListedErasure } from '#contracts/privacy';
import { badErasures } from './backup.errors.js';
import { HashedFile } from './hashed-file.js';
import { stageOf, type Places } from './places.js';

/** @throws BackupRefusal `bad-erasures` */
export async function readErasures(path: string): Promise<ListedErasure[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw badErasures(path, 'it cannot be read / 読み取れません');
  });
  try {
    return readErasureList(text);
  } catch (error) {
    throw badErasures(path, (error as Error).message);
  }
}

/** Adds what the backup's own list does not have, where the restore prepares it: the platform does it at its start. */
export async function stageErasures(newer: readonly ListedErasure[], places: Places): Promise<void> {
  const path = stageOf(join(places.filesDir, ERASURES_FILE_NAME), places);
  const own = readErasureList(await readFile(path, 'utf8').catch(() => ''));
  const all = new Map([...own, ...newer].map((one) => [one.erasure, one]));
  if (all.size === 0) return;
  await rm(path, { force: true });
  const file = await HashedFile.create(path);
  await file.write(Buffer.from([...all.values()].map((one) => `${JSON.stringify(one)}\n`).join('')));
  await file.close();
}
