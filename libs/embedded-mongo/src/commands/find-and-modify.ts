import { CODE, CommandError } from '../errors.js';
import { prependField } from '../bson/raw.js';
import { type Doc, encode, toFlag } from '../bson/values.js';
import type { Found } from '../query/found.js';
import type { Query } from '../query/find.js';
import { compileFilter } from '../query/matcher.js';
import { type Project, parseProjection } from '../query/projection.js';
import { parseSort } from '../query/sort.js';
import type { Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { Update } from '../update/update.js';
import { type Commands, docField, stringField } from './command.js';
import { findFirst } from '../query/find-for-write.js';
import { applyUpdate, upsert } from './update.js';
import { asOneStatement } from './write-errors.js';

interface Request {
  db: string;
  name: string;
  query: Query;
  /** None: remove. */
  update: Update | undefined;
  upsert: boolean;
  returnNew: boolean;
}

interface Outcome {
  value: Found | undefined;
  lastErrorObject: Doc;
}

export const findAndModifyCommands: Commands = {
  findAndModify: {
    fields: [
      'query',
      'sort',
      'remove',
      'update',
      'new',
      'fields',
      'upsert',
      'arrayFilters',
      'hint',
      'bypassDocumentValidation',
    ],
    run: async ({ store, db }, body) => {
      const remove = toFlag(body.remove);
      if (remove === (body.update !== undefined)) {
        throw new CommandError(CODE.FailedToParse, `Either an update or remove=true must be specified`);
      }
      if (remove && (toFlag(body.upsert) || toFlag(body.new))) {
        throw new CommandError(CODE.FailedToParse, `Cannot specify both upsert or new=true and remove=true`);
      }
      const project = parseProjection(docField(body, 'fields'));
      const outcome = await store.write(
        asOneStatement(
          modify(store, {
            db,
            name: stringField(body, 'findAndModify'),
            query: {
              filter: docField(body, 'query'),
              sort: parseSort(docField(body, 'sort')),
              skip: 0,
              limit: 1,
              hint: body.hint,
            },
            update: remove ? undefined : Update.parse(body.update, body.arrayFilters),
            upsert: toFlag(body.upsert),
            returnNew: toFlag(body.new),
          }),
        ),
      );
      return reply(outcome, project);
    },
  },
};

function* modify(store: Store, request: Request): Steps<Outcome> {
  const { db, name, query, update } = request;
  const collection = store.catalogue.get(db, name);
  if (!collection) compileFilter(query.filter);
  const found = collection && (yield* findFirst(store, collection, query));
  if (collection && found) {
    if (!update) {
      store.documents.remove(collection, found.doc);
      return { value: found, lastErrorObject: { n: 1 } };
    }
    const after = applyUpdate(store, collection, found, update);
    return { value: (request.returnNew && after) || found, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!update) return { value: undefined, lastErrorObject: { n: 0 } };
  if (!request.upsert) return { value: undefined, lastErrorObject: { n: 0, updatedExisting: false } };
  const made = upsert(store, db, name, query.filter, update);
  return {
    value: request.returnNew ? made : undefined,
    lastErrorObject: { n: 1, updatedExisting: false, upserted: made.doc._id },
  };
}

function reply({ value, lastErrorObject }: Outcome, project: Project): Uint8Array {
  const rest = encode({ lastErrorObject, ...(value ? {} : { value: null }), ok: 1 });
  return value ? prependField(0x03, 'value', project(value), rest) : rest;
}
