import { Long } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { encode } from '../bson/values.js';
import { compileFilter } from '../query/matcher.js';
import { inOneStep } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Commands, docField, stringField } from './command.js';
import { cursorReply } from './cursors.js';

export const collectionCommands: Commands = {
  create: {
    fields: [],
    run: async ({ store, db }, body) => {
      await store.write(inOneStep(() => create(store, db, stringField(body, 'create'))));
      return {};
    },
  },
  drop: {
    fields: [],
    run: async ({ store, housekeeping, db }, body) => {
      const name = stringField(body, 'drop');
      const dropped = await store.write(inOneStep(() => drop(store, [`${db}.${name}`])));
      housekeeping.emptyDropped();
      return dropped > 0 ? { ns: `${db}.${name}` } : {};
    },
  },
  dropDatabase: {
    fields: [],
    run: async ({ store, housekeeping, db }) => {
      const namespaces = store.catalogue.inDatabase(db).map(({ ns }) => ns);
      const dropped = await store.write(inOneStep(() => drop(store, namespaces)));
      housekeeping.emptyDropped();
      return dropped > 0 ? { dropped: db } : {};
    },
  },
  listCollections: {
    fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    run: ({ store, db }, body) => {
      const matches = compileFilter(docField(body, 'filter'));
      const documents = store.catalogue
        .inDatabase(db)
        .map(({ state }) => ({
          name: state.name,
          type: 'collection',
          options: {},
          info: { readOnly: false },
          idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
        }))
        .filter(matches)
        .map((collection) => encode(collection));
      return Promise.resolve(cursorReply(`${db}.$cmd.listCollections`, Long.ZERO, 'firstBatch', documents));
    },
  },
  listDatabases: {
    fields: ['filter', 'nameOnly', 'authorizedDatabases'],
    run: ({ store }, body) => {
      const matches = compileFilter(docField(body, 'filter'));
      const names = new Set(store.catalogue.all().map(({ state }) => state.db));
      return {
        databases: [...names]
          .sort()
          .map((name) => ({ name, empty: false }))
          .filter(matches),
      };
    },
  },
};

function create(store: Store, db: string, name: string): void {
  if (store.catalogue.get(db, name)) {
    throw new CommandError(CODE.NamespaceExists, `Collection ${db}.${name} already exists.`);
  }
  store.catalogue.create(db, name);
}

/** How many there were. */
function drop(store: Store, namespaces: readonly string[]): number {
  const dropped = store.catalogue.all().filter(({ ns }) => namespaces.includes(ns));
  for (const collection of dropped) store.catalogue.drop(collection);
  return dropped.length;
}
