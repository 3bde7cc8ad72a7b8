import { CODE, CommandError } from '../errors.js';
import { type Doc, toNumber } from '../bson/values.js';
import type { Query } from '../query/find.js';
import { deleteMany } from '../query/delete-many.js';
import { findFirst } from '../query/find-for-write.js';
import { compileFilter } from '../query/matcher.js';
import { PAUSE, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Commands, arrayField, docField, stringField } from './command.js';
import { refuseUnknown } from './update.js';
import { MOST_WRITES, bulk, withErrors } from './write-errors.js';

const STATEMENT_FIELDS = new Set(['q', 'limit', 'hint']);

export const deleteCommands: Commands = {
  delete: {
    fields: ['deletes', 'ordered'],
    run: async ({ store, db }, body) => {
      const deletes = arrayField(body, 'deletes') as Doc[];
      if (deletes.length === 0 || deletes.length > MOST_WRITES) {
        throw new CommandError(CODE.InvalidLength, `delete takes 1 to ${MOST_WRITES} statements`);
      }
      return store.write(deleteAll(store, db, stringField(body, 'delete'), deletes, body.ordered !== false));
    },
  },
};

function* deleteAll(store: Store, db: string, name: string, deletes: Doc[], ordered: boolean): Steps<Doc> {
  let n = 0;
  const errors = yield* bulk(deletes, ordered, store.writeSlice, function* (statement): Steps {
    refuseUnknown(statement, STATEMENT_FIELDS, 'delete.deletes');
    const limit = toNumber(statement.limit, 'limit');
    if (limit !== 0 && limit !== 1)
      throw new CommandError(CODE.FailedToParse, `The limit field in delete objects must be 0 or 1`);
    const query: Query = { filter: docField(statement, 'q'), sort: [], skip: 0, limit: 0, hint: statement.hint };
    const collection = store.catalogue.get(db, name);
    if (!collection) compileFilter(query.filter);
    else if (limit === 0) {
      for (const step of deleteMany(store, collection, query)) {
        if (step === PAUSE) yield PAUSE;
        else n += 1;
      }
    } else {
      const found = yield* findFirst(store, collection, query);
      if (!found) return;
      store.documents.remove(collection, found.doc);
      n += 1;
    }
  });
  return withErrors({ n }, errors);
}
