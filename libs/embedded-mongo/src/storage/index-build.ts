import { CODE, CommandError } from '../errors.js';
import { decode } from '../bson/values.js';
import { everythingBehind } from '../query/bounds.js';
import type { Collection, Index, IndexSpec } from './collection.js';
import { scanRange } from './scan.js';
import { PAUSE, type Steps, inOneStep } from './slice.js';
import type { Store } from './store.js';

/**
 * Builds an index while the store goes on: it is kept up to date from its first moment, filled slice by slice, and
 * read only when it is whole. A crash before that leaves an index that the next start takes away.
 */
export async function buildIndex(store: Store, collection: Collection, spec: IndexSpec): Promise<void> {
  const index = await store.write(inOneStep(() => addEmpty(store, collection, spec)));
  try {
    await store.write(fill(store, collection, index));
  } catch (error) {
    await store.write(inOneStep(() => removeIndex(store, collection, index)));
    throw error;
  }
  index.usable = true;
}

/** Inside a write job. Goes by what the catalogue holds now: a rolled back commit has made its objects anew. */
export function removeIndex(store: Store, { state }: Collection, index: Index): void {
  const collection = store.catalogue.get(state.db, state.name);
  const present = collection?.indexes.find((other) => other.state.tree === index.state.tree);
  if (!collection || !present) return;
  collection.removeIndex(present);
  store.catalogue.dropTree(present.state.tree);
  store.catalogue.save(collection);
}

function addEmpty(store: Store, collection: Collection, spec: IndexSpec): Index {
  collection.refuseDropped();
  const multikey = Object.keys(spec.key).map(() => false);
  const index = collection.addIndex({ spec, tree: store.catalogue.newTree(), ready: false, multikey });
  store.catalogue.save(collection);
  return index;
}

function* fill(store: Store, collection: Collection, index: Index): Steps {
  for (const entry of scanRange(store.env, everythingBehind(collection.prefix), false, store.writeSlice)) {
    if (entry === PAUSE) {
      yield PAUSE;
      collection.refuseDropped();
      if (!collection.indexes.includes(index))
        throw new CommandError(CODE.IndexNotFound, `index ${index.spec.name} was dropped`);
    } else store.documents.addToIndex(collection, index, decode(entry.value));
  }
  index.state.ready = true;
  store.catalogue.save(collection);
}
