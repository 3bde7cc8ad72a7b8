import { CODE, CommandError } from '../errors.js';
import { type Doc, decode, isDoc, toFlag } from '../bson/values.js';
import { Found } from '../query/found.js';
import type { Query } from '../query/find.js';
import { compileFilter } from '../query/matcher.js';
import type { Collection } from '../storage/collection.js';
import { PAUSE, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { Update } from '../update/update.js';
import { type Commands, arrayField, docField, stringField } from './command.js';
import { findFirst, findIds } from '../query/find-for-write.js';
import { MOST_WRITES, bulk, withErrors } from './write-errors.js';

interface Tally {
  n: number;
  nModified: number;
  upserted: Doc[];
}

const STATEMENT_FIELDS = new Set(['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint']);

export const updateCommands: Commands = {
  update: {
    fields: ['updates', 'ordered', 'bypassDocumentValidation'],
    run: async ({ store, db }, body) => {
      const updates = arrayField(body, 'updates') as Doc[];
      if (updates.length === 0 || updates.length > MOST_WRITES) {
        throw new CommandError(CODE.InvalidLength, `update takes 1 to ${MOST_WRITES} statements`);
      }
      return store.write(updateAll(store, db, stringField(body, 'update'), updates, body.ordered !== false));
    },
  },
};

function* updateAll(store: Store, db: string, name: string, updates: Doc[], ordered: boolean): Steps<Doc> {
  const tally: Tally = { n: 0, nModified: 0, upserted: [] };
  const errors = yield* bulk(updates, ordered, store.writeSlice, function* (statement, index): Steps {
    yield* updateStatement(store, db, name, statement, index, tally);
  });
  const { n, nModified, upserted } = tally;
  return withErrors({ n, nModified, ...(upserted.length > 0 && { upserted }) }, errors);
}

function* updateStatement(store: Store, db: string, name: string, statement: Doc, index: number, tally: Tally): Steps {
  refuseUnknown(statement, STATEMENT_FIELDS, 'update.updates');
  const update = Update.parse(statement.u, statement.arrayFilters);
  const multi = toFlag(statement.multi);
  if (multi && update.replacement) {
    throw new CommandError(CODE.FailedToParse, 'multi update is not supported for replacement-style update');
  }
  const query: Query = { filter: docField(statement, 'q'), sort: [], skip: 0, limit: 0, hint: statement.hint };
  const collection = store.catalogue.get(db, name);
  const before = tally.n;
  if (collection && multi) yield* updateMany(store, collection, query, update, tally);
  else if (collection) {
    const found = yield* findFirst(store, collection, query);
    if (found) {
      tally.n += 1;
      if (applyUpdate(store, collection, found, update)) tally.nModified += 1;
    }
  } else compileFilter(query.filter);
  if (tally.n > before || !toFlag(statement.upsert)) return;
  const made = upsert(store, db, name, query.filter, update);
  tally.n += 1;
  tally.upserted.push({ index, _id: made.doc._id });
}

/** Stores what the update makes of the document; undefined when it changes nothing. */
export function applyUpdate(store: Store, collection: Collection, found: Found, update: Update): Found | undefined {
  const after = update.applyTo(decode(found.raw), found.raw);
  if (!after) return undefined;
  store.documents.replace(collection, found.doc, after, update.touched);
  return new Found(after.raw, after.doc);
}

export function upsert(store: Store, db: string, name: string, filter: Doc, update: Update): Found {
  const made = update.insertFor(filter);
  store.documents.insert(store.catalogue.getOrCreate(db, name), made);
  return new Found(made.raw, made.doc);
}

function* updateMany(store: Store, collection: Collection, query: Query, update: Update, tally: Tally): Steps {
  const matches = compileFilter(query.filter);
  for (const id of yield* findIds(store, collection, query)) {
    if (store.writeSlice.isOver) yield PAUSE;
    const raw = store.documents.get(collection, id);
    const found = raw && new Found(raw);
    if (!found || !matches(found.doc)) continue;
    tally.n += 1;
    if (applyUpdate(store, collection, found, update)) tally.nModified += 1;
  }
}

/** A field of a statement that nobody acts on would be an answer that lies. */
export function refuseUnknown(statement: unknown, known: ReadonlySet<string>, where: string): void {
  if (!isDoc(statement)) throw new CommandError(CODE.TypeMismatch, `${where} must hold objects`);
  for (const [name, value] of Object.entries(statement)) {
    if (!known.has(name) && value !== undefined && value !== null) {
      throw new CommandError(CODE.UnknownField, `BSON field '${where}.${name}' is unknown to the embedded store`);
    }
  }
}
