import type { Collection } from '../storage/collection.js';
import { PAUSE, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import type { Query } from './find.js';
import { findIds } from './find-for-write.js';
import { Found } from './found.js';
import { compileFilter } from './matcher.js';

/** Deletes every match; yields each document that is gone. */
export function* deleteMany(store: Store, collection: Collection, query: Query): Steps<void, Found> {
  const matches = compileFilter(query.filter);
  for (const id of yield* findIds(store, collection, query)) {
    if (store.writeSlice.isOver) yield PAUSE;
    const raw = store.documents.get(collection, id);
    const found = raw && new Found(raw);
    if (!found || !matches(found.doc)) continue;
    store.documents.remove(collection, found.doc);
    yield found;
  }
}
