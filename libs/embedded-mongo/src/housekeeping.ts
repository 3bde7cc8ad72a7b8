import { everythingBehind } from './query/bounds.js';
import { deleteMany } from './query/delete-many.js';
import { treePrefix } from './storage/env.js';
import { removeIndex } from './storage/index-build.js';
import { scanRange } from './storage/scan.js';
import { PAUSE, type Steps, inOneStep } from './storage/slice.js';
import type { Store } from './storage/store.js';

const SWEEP_MS = 60_000;

/** What nobody waits for: space of dropped collections, documents past their time, indexes left half built. */
export class Housekeeping {
  private readonly emptying = new Set<number>();
  private sweep: NodeJS.Timeout | undefined;

  constructor(private readonly store: Store) {}

  /** Takes up what the last process left, then sweeps expired documents every minute. */
  async start(): Promise<void> {
    await this.store.write(inOneStep(() => dropHalfBuilt(this.store)));
    this.emptyDropped();
    this.sweep = setInterval(() => {
      // A backup that was killed would keep every page of its instant from being used again.
      this.store.env.readerCheck();
      void this.removeExpired();
    }, SWEEP_MS).unref();
  }

  stop(): void {
    clearInterval(this.sweep);
  }

  /** Empties dropped trees in the background; what is left when the process ends goes at its next start. */
  emptyDropped(): void {
    for (const tree of this.store.catalogue.droppedTrees()) {
      if (this.emptying.has(tree)) continue;
      this.emptying.add(tree);
      const forget = (): boolean => this.emptying.delete(tree);
      this.store.write(emptyTree(this.store, tree)).then(forget, forget);
    }
  }

  /** Deletes what TTL indexes say is over: late by up to a sweep, never early. */
  async removeExpired(): Promise<void> {
    try {
      await this.store.write(expire(this.store));
    } catch {
      // A full disk refuses this too; the next sweep comes.
    }
  }
}

/** Empties a dropped tree slice by slice, then takes its mark away. */
function* emptyTree(store: Store, tree: number): Steps {
  for (const entry of scanRange(store.env, everythingBehind(treePrefix(tree)), false, store.writeSlice)) {
    if (entry !== PAUSE) store.env.removeSync(entry.key);
    else if (store.isClosing) return;
    else yield PAUSE;
  }
  store.catalogue.forgetTree(tree);
}

/** Indexes whose building was cut off by the end of the process; nobody was told that they exist. */
function dropHalfBuilt(store: Store): void {
  for (const collection of store.catalogue.all()) {
    const halfBuilt = collection.indexes.filter(({ state }) => !state.ready);
    for (const index of halfBuilt) removeIndex(store, collection, index);
  }
}

function* expire(store: Store): Steps {
  for (const collection of store.catalogue.all()) {
    for (const { spec, fields, usable } of collection.indexes) {
      if (spec.expireAfterSeconds === undefined || !usable) continue;
      const before = new Date(Date.now() - spec.expireAfterSeconds * 1000);
      const query = { filter: { [fields[0]!]: { $lt: before } }, sort: [], skip: 0, limit: 0 };
      for (const step of deleteMany(store, collection, query)) {
        if (store.isClosing) return;
        if (step === PAUSE) yield PAUSE;
      }
    }
  }
}
