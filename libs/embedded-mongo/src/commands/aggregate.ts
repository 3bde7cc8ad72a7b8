import { CODE, CommandError } from '../errors.js';
import { visitPath } from '../bson/paths.js';
import { prependField, rawElements } from '../bson/raw.js';
import { PAUSE, Slice, type Steps, startReading, takeItems } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Query, find } from '../query/find.js';
import type { Found } from '../query/found.js';
import { compileFilter } from '../query/matcher.js';
import { DistinctValues } from '../query/distinct.js';
import { parsePipeline } from '../query/pipeline.js';
import { inSlices } from '../query/runs.js';
import { type Commands, arrayField, countField, docField, stringField } from './command.js';
import { Cursor, OK } from './cursors.js';

const FIRST_BATCH = 101;

export const aggregateCommands: Commands = {
  aggregate: {
    fields: ['pipeline', 'cursor', 'allowDiskUse', 'hint', 'bypassDocumentValidation'],
    run: ({ store, cursors, db }, body) => {
      const { query, stages } = parsePipeline(arrayField(body, 'pipeline'));
      const name = stringField(body, 'aggregate');
      if (body.cursor === undefined) throw new CommandError(CODE.FailedToParse, `The 'cursor' option is required`);
      const cursor = new Cursor(
        `${db}.${name}`,
        (slice) => {
          const documents = documentsOf(store, db, name, { ...query, hint: body.hint }, slice);
          return bytesOf(stages.reduce((input, stage) => stage(input, slice), documents));
        },
        countField(body, 'maxTimeMS', 0),
      );
      return cursors.first(cursor, countField(docField(body, 'cursor'), 'batchSize', FIRST_BATCH), false);
    },
  },
  count: {
    fields: ['query', 'limit', 'skip', 'hint'],
    run: async ({ store, db }, body) => {
      const query: Query = {
        filter: docField(body, 'query'),
        sort: [],
        skip: countField(body, 'skip', 0),
        limit: countField(body, 'limit', 0),
        hint: body.hint,
      };
      let n = 0;
      await each(store, db, stringField(body, 'count'), query, () => (n += 1) > 0);
      return { n };
    },
  },
  distinct: {
    fields: ['key', 'query', 'hint'],
    run: async ({ store, db }, body) => {
      const parts = stringField(body, 'key').split('.');
      const values = new DistinctValues();
      const query: Query = { filter: docField(body, 'query'), sort: [], skip: 0, limit: 0, hint: body.hint };
      await each(store, db, stringField(body, 'distinct'), query, (found) => {
        visitPath(found.doc, parts, false, (value) => {
          for (const one of Array.isArray(value) ? value : [value]) values.add(one);
          return false;
        });
        return true;
      });
      const elements: Uint8Array[] = [];
      const slice = new Slice();
      startReading(slice);
      await takeItems(inSlices(values.elements(), slice), slice, (element) => elements.push(element) > 0);
      return prependField(0x04, 'values', rawElements(elements), OK);
    },
  },
};

function* documentsOf(store: Store, db: string, name: string, query: Query, slice: Slice): Steps<void, Found> {
  const collection = store.catalogue.get(db, name);
  if (collection) yield* find(store, collection, query, slice);
  else compileFilter(query.filter);
}

function* bytesOf(documents: Steps<void, Found>): Steps<void, Uint8Array> {
  for (const item of documents) yield item === PAUSE ? PAUSE : item.raw;
}

/** Hands each document of a query to `take`, until it answers false; others get their turn in between. */
export async function each(
  store: Store,
  db: string,
  name: string,
  query: Query,
  take: (found: Found) => boolean,
): Promise<void> {
  const slice = new Slice();
  startReading(slice);
  await takeItems(documentsOf(store, db, name, query, slice), slice, take);
}
