import { Long } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { toFlag } from '../bson/values.js';
import { PAUSE, type Slice, type Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Query, find } from '../query/find.js';
import { compileFilter } from '../query/matcher.js';
import { type Project, parseProjection } from '../query/projection.js';
import { parseSort } from '../query/sort.js';
import { type Commands, arrayField, countField, docField, stringField } from './command.js';
import { Cursor } from './cursors.js';

const FIRST_BATCH = 101;
const ALL = Number.MAX_SAFE_INTEGER;

export const findCommands: Commands = {
  find: {
    fields: [
      'filter',
      'sort',
      'projection',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'hint',
      'allowDiskUse',
      'noCursorTimeout',
      'allowPartialResults',
    ],
    run: ({ store, cursors, db }, body) => {
      const name = stringField(body, 'find');
      const query: Query = {
        filter: docField(body, 'filter'),
        sort: parseSort(docField(body, 'sort')),
        skip: countField(body, 'skip', 0),
        limit: countField(body, 'limit', 0),
        hint: body.hint,
      };
      const project = parseProjection(docField(body, 'projection'));
      const documents = (slice: Slice) => projected(store, db, name, query, project, slice);
      const cursor = new Cursor(`${db}.${name}`, documents, countField(body, 'maxTimeMS', 0));
      return cursors.first(cursor, countField(body, 'batchSize', FIRST_BATCH), toFlag(body.singleBatch));
    },
  },
  getMore: {
    fields: ['collection', 'batchSize'],
    run: ({ cursors, db }, body) => {
      const id = body.getMore;
      if (!(id instanceof Long)) throw new CommandError(CODE.TypeMismatch, `the field 'getMore' must be a long`);
      const size = countField(body, 'batchSize', 0);
      return cursors.more(id, `${db}.${stringField(body, 'collection')}`, size === 0 ? ALL : size);
    },
  },
  killCursors: {
    fields: ['cursors'],
    run: ({ cursors }, body) => {
      const ids = arrayField(body, 'cursors').filter((id) => id instanceof Long);
      const killed = ids.filter((id) => cursors.kill(id));
      const notFound = ids.filter((id) => !killed.includes(id));
      return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] };
    },
  },
};

function* projected(
  store: Store,
  db: string,
  name: string,
  query: Query,
  project: Project,
  slice: Slice,
): Steps<void, Uint8Array> {
  const collection = store.catalogue.get(db, name);
  if (!collection) {
    compileFilter(query.filter);
    return;
  }
  for (const found of find(store, collection, query, slice)) yield found === PAUSE ? PAUSE : project(found);
}
