import { Long } from 'bson';
import { CODE, CommandError, badValue } from '../errors.js';
import { type Doc, encode, isDoc } from '../bson/values.js';
import type { Collection, Index, IndexSpec } from '../storage/collection.js';
import { buildIndex, removeIndex } from '../storage/index-build.js';
import { isIdIndex, keyText, parseIndexSpec, sameIndex } from '../storage/index-definition.js';
import { inOneStep } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Commands, type Context, arrayField, stringField } from './command.js';
import { cursorReply } from './cursors.js';

export const indexCommands: Commands = {
  createIndexes: {
    fields: ['indexes', 'commitQuorum'],
    run: async ({ store, db }, body) => {
      const name = stringField(body, 'createIndexes');
      const specs = arrayField(body, 'indexes').map(parseIndexSpec);
      return store.alone(`${db}.${name}`, () => createIndexes(store, db, name, specs));
    },
  },
  listIndexes: {
    fields: ['cursor'],
    run: (context, body) => {
      const collection = existing(context, stringField(body, 'listIndexes'));
      const ready = collection.indexes.filter((index) => index.usable).map(({ spec }) => spec);
      const documents = [{ name: '_id_', key: { _id: 1 } }, ...ready].map(({ name, key, ...options }) =>
        encode({ v: 2, key, name, ...options }),
      );
      return Promise.resolve(cursorReply(collection.ns, Long.ZERO, 'firstBatch', documents));
    },
  },
  dropIndexes: {
    fields: ['index'],
    run: async (context, body) => {
      const collection = existing(context, stringField(body, 'dropIndexes'));
      const before = collection.indexes.length + 1;
      const chosen = chosenIndexes(collection, body.index);
      const { store } = context;
      await store.write(inOneStep(() => chosen.forEach((index) => removeIndex(store, collection, index))));
      context.housekeeping.emptyDropped();
      return { nIndexesWas: before };
    },
  },
};

async function createIndexes(store: Store, db: string, name: string, specs: IndexSpec[]): Promise<Doc> {
  const isNew = store.catalogue.get(db, name) === undefined;
  const collection = await store.write(inOneStep(() => store.catalogue.getOrCreate(db, name)));
  const before = collection.indexes.length + 1;
  for (const spec of specs) {
    const present = sameIndex(collection, spec);
    if (isIdIndex(spec) || present?.usable) continue;
    // Left by a build that failed on a full disk.
    if (present) await store.write(inOneStep(() => removeIndex(store, collection, present)));
    await buildIndex(store, collection, spec);
  }
  const after = collection.indexes.length + 1;
  return {
    numIndexesBefore: before,
    numIndexesAfter: after,
    createdCollectionAutomatically: isNew,
    ...(after === before && { note: 'all indexes already exist' }),
  };
}

function chosenIndexes(collection: Collection, which: unknown): Index[] {
  if (which === '*') return [...collection.indexes];
  if (Array.isArray(which)) return which.flatMap((name) => chosenIndexes(collection, name));
  if (typeof which !== 'string' && !isDoc(which)) throw badValue(`'index' must be a name, a key or a list of names`);
  const key = isDoc(which)
    ? Object.fromEntries(Object.entries(which).map(([field, value]) => [field, Number(value)]))
    : undefined;
  const text = key && JSON.stringify(key);
  if (which === '_id_' || text === '{"_id":1}') throw new CommandError(CODE.InvalidOptions, 'cannot drop _id index');
  const found = collection.indexes.filter(({ spec }) => (text ? keyText(spec) === text : spec.name === which));
  if (found.length === 0) {
    throw new CommandError(
      CODE.IndexNotFound,
      `index not found with name [${typeof which === 'string' ? which : text}]`,
    );
  }
  return found;
}

function existing({ store, db }: Context, name: string): Collection {
  const collection = store.catalogue.get(db, name);
  if (collection) return collection;
  throw new CommandError(CODE.NamespaceNotFound, `ns does not exist: ${db}.${name}`);
}
