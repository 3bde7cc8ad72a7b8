import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isAlive } from './process-id.mjs';

/**
 * Takes a lock file for this process. Returns `{ release() }`, or `{ heldBy: pid }` when a living process has it.
 * The lock of a dead process is taken over.
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    for (;;) {
      try {
        linkSync(mine, path);
        return { release: () => rmSync(path, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder && isAlive(holder)) return { heldBy: holder.pid };
      if (holder) removeStale(path, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves the dead lock away first: had another starter taken it over meanwhile, it is put back. */
function removeStale(path, holder) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && (moved.pid !== holder.pid || moved.started !== holder.started)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
