import { encodeKey } from '../bson/key.js';
import type { Collection } from '../storage/collection.js';
import { PAUSE, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Query, find } from './find.js';
import type { Found } from './found.js';

/**
 * The first document of a query as it is now: nothing comes between finding it and what the caller does next, because
 * a document that changed during a pause of the search is searched again.
 */
export function* findFirst(store: Store, collection: Collection, query: Query): Steps<Found | undefined> {
  for (;;) {
    let found: Found | undefined;
    let paused = false;
    for (const item of find(store, collection, { ...query, skip: 0, limit: 1 }, store.writeSlice)) {
      if (item !== PAUSE) {
        found = item;
        break;
      }
      paused = true;
      yield PAUSE;
    }
    if (!found || !paused) return found;
    const now = store.documents.get(collection, encodeKey(found.doc._id));
    if (now?.equals(found.raw)) return found;
  }
}

/** The `_id` keys of all matches: collected first, so that a change cannot move a document in front of the search. */
export function* findIds(store: Store, collection: Collection, query: Query): Steps<Buffer[]> {
  const ids: Buffer[] = [];
  for (const item of find(store, collection, query, store.writeSlice)) {
    if (item === PAUSE) yield PAUSE;
    else ids.push(encodeKey(item.doc._id));
  }
  return ids;
}
