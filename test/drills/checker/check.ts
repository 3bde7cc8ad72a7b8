import type { Entry } from '../load/ledger.js';
import { day, type World } from '../load/world.js';
import { checkLog } from './check-log.js';
import { checkProgress } from './check-progress.js';
import { checkRepeats } from './check-repeats.js';
import { checkReports, type ReadReport } from './check-reports.js';
import { checkVersions } from './check-versions.js';
import { checkWrites } from './check-writes.js';
import { readDocuments } from './documents.js';
import type { RawStore } from './raw-store.js';
import type { Violation } from './violation.js';

/** Compares what was answered with what is stored, and what is stored with what is reported. */
export async function check(
  entries: readonly Entry[],
  world: World,
  raw: RawStore,
  read: ReadReport,
): Promise<Violation[]> {
  const documents = await readDocuments(raw);
  return [
    ...checkLog(entries, documents.log),
    ...checkWrites(entries, documents, world),
    ...checkRepeats(entries),
    ...checkVersions(documents),
    ...checkProgress(documents, world),
    ...(await checkReports(read, documents, world, day(0))),
  ];
}
